package tachyon.chatroom.integration.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.integration.fixtures.RawRequest;
import tachyon.chatroom.integration.fixtures.RawServer;
import tachyon.chatroom.integration.fixtures.Reply;
import tachyon.chatroom.integration.fixtures.Transport;
import tachyon.chatroom.integration.fixtures.TransportTest;
import tachyon.chatroom.port.ChatroomGateway;

/** The encoding of identifiers and texts in a request, which is the same over both transports. */
class RequestEncodingTest extends TransportTest {
    private static final List<String> UNUSUAL_TEXTS = List.of(
            "ch_01hjryxysgey07h5jz5wagqj0m",
            "a b",
            "a/b",
            "a%2Fb",
            "a;b",
            "ü",
            "a+b",
            "~",
            "*",
            "...",
            "a:b@c",
            "a&b=c?d#e",
            "('!$,[]{}|\\^`\"<>')",
            "방 😀");

    @Test
    void bothTransportsSendTheSameBytes() {
        assertThat(UNUSUAL_TEXTS).allSatisfy(text -> {
            for (Consumer<ChatroomGateway> call : EveryOperation.callsWith(text)) {
                assertThat(sent(Transport.RETROFIT, call)).isEqualTo(sent(Transport.HTTPCLIENT5, call));
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void encodesAllButUnreservedCharactersInThePath(Transport transport) {
        RawServer server = server(Reply.bytes("HTTP/1.1 204 No Content\r\n\r\n"));
        createGateway(transport, server).deleteChatroom(ChatroomId.of("a b/c%2Fd;ü+~*:@.-_"));

        assertThat(server.onlyRequest().line())
                .isEqualTo("DELETE /v1/llms/chatrooms/a%20b%2Fc%252Fd%3B%C3%BC%2B~%2A%3A%40.-_ HTTP/1.1");
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void encodesAllButUnreservedCharactersInTheQuery(Transport transport) {
        RawServer server = server(Reply.json("200 OK", ROOMS));
        createGateway(transport, server)
                .listChatrooms(ListChatroomsRequest.builder()
                        .search("a b/c%2Fd;ü+~*&=")
                        .metadataUserId("u+1")
                        .build());

        assertThat(server.onlyRequest().line())
                .isEqualTo("GET /v1/llms/chatrooms?search=a%20b%2Fc%252Fd%3B%C3%BC%2B~%2A%26%3D"
                        + "&metadata_user_id=u%2B1 HTTP/1.1");
    }

    /** The request line, the headers without their order, and the body. */
    private static List<Object> sent(Transport transport, Consumer<ChatroomGateway> call) {
        try (RawServer server = RawServer.start(Reply.json("500 Oops", "{}"));
                ChatroomGateway gateway =
                        transport.create(settings(server.url()).build())) {
            failureOf(() -> call.accept(gateway));
            RawRequest request = server.onlyRequest();
            return List.of(request.line(), request.headers().stream().sorted().toList(), request.body());
        }
    }
}
