package tachyon.chatroom.integration.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tachyon.chatroom.integration.fixtures.RawRequest;
import tachyon.chatroom.integration.fixtures.RawServer;
import tachyon.chatroom.integration.fixtures.Reply;
import tachyon.chatroom.integration.fixtures.Transport;
import tachyon.chatroom.integration.fixtures.TransportTest;
import tachyon.chatroom.port.ChatroomGateway;

/** Requests below a base URL with a path. */
class BaseUrlTest extends TransportTest {
    @ParameterizedTest
    @EnumSource(Transport.class)
    void keepsTheBaseUrlsPathWithAndWithoutATrailingSlash(Transport transport) {
        RawServer server = server(Reply.json("200 OK", ROOMS));
        createGateway(transport, settings(server.url() + "/gate/way")).listChatrooms(LIST);
        createGateway(transport, settings(server.url() + "/gate/way/")).listChatrooms(LIST);

        assertThat(server.requests())
                .extracting(RawRequest::line)
                .containsOnly("GET /gate/way/v1/llms/chatrooms HTTP/1.1");
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void everyOperationKeepsTheBaseUrlsPath(Transport transport) {
        RawServer server = server(Reply.json("500 Oops", "{}"));
        ChatroomGateway gateway = createGateway(transport, settings(server.url() + "/behind/proxy"));
        List<Consumer<ChatroomGateway>> calls = EveryOperation.callsWith("ch_1");
        calls.forEach(call -> failureOf(() -> call.accept(gateway)));

        assertThat(server.requests())
                .hasSameSizeAs(calls)
                .allSatisfy(request ->
                        assertThat(request.line().split(" ", -1)[1]).startsWith("/behind/proxy/v1/llms/chatrooms"));
    }
}
