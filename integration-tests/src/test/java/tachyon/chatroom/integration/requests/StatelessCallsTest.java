package tachyon.chatroom.integration.requests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tachyon.chatroom.integration.fixtures.RawRequest;
import tachyon.chatroom.integration.fixtures.RawServer;
import tachyon.chatroom.integration.fixtures.Reply;
import tachyon.chatroom.integration.fixtures.Transport;
import tachyon.chatroom.integration.fixtures.TransportTest;
import tachyon.chatroom.port.CallOptions;
import tachyon.chatroom.port.ChatroomGateway;

/** Calls share no cookies and no cache. */
class StatelessCallsTest extends TransportTest {
    @ParameterizedTest
    @EnumSource(Transport.class)
    void neverSendsACookie(Transport transport) {
        RawServer server = server(Reply.response(
                "200 OK", ROOMS, "Content-Type: application/json", "Set-Cookie: session=of-tn-1; Path=/"));
        ChatroomGateway gateway = createGateway(transport, server);
        gateway.listChatrooms(LIST);
        gateway.withOptions(CallOptions.builder().operatorId("tn_2").build()).listChatrooms(LIST);
        gateway.listChatrooms(LIST);

        assertThat(server.requests()).hasSize(3);
        assertThat(server.requests())
                .flatExtracting(RawRequest::headers)
                .noneMatch(header -> header.startsWith("Cookie"));
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void requestsACacheableResponseEachTime(Transport transport) {
        RawServer server = server(Reply.response(
                "200 OK", ROOMS, "Content-Type: application/json", "Cache-Control: max-age=3600", "ETag: \"1\""));
        ChatroomGateway gateway = createGateway(transport, server);
        gateway.listChatrooms(LIST);
        gateway.listChatrooms(LIST);

        assertThat(server.requests()).hasSize(2);
        assertThat(server.requests().get(1).headers())
                .containsExactlyElementsOf(server.requests().get(0).headers());
    }
}
