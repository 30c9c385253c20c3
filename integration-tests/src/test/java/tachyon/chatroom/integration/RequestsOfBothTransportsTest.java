package tachyon.chatroom.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.JsonValue;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.domain.ListMessagesRequest;
import tachyon.chatroom.domain.UpdateChatroomRequest;
import tachyon.chatroom.port.ChatroomGateway;

/** The same call is the same bytes, whatever the transport and however odd the identifiers. */
class RequestsOfBothTransportsTest extends TransportTest {
    private static final List<String> ODD_TEXTS = List.of(
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
        assertThat(ODD_TEXTS).allSatisfy(text -> {
            for (Consumer<ChatroomGateway> call : callsWith(text)) {
                assertThat(sent(Transport.RETROFIT, call)).isEqualTo(sent(Transport.HTTPCLIENT5, call));
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void everythingButUnreservedCharactersIsEncodedInAPath(Transport transport) {
        RawServer server = server(RawServer.bytes("HTTP/1.1 204 No Content\r\n\r\n"));
        connect(transport, server).deleteChatroom(ChatroomId.of("a b/c%2Fd;ü+~*:@.-_"));

        assertThat(server.onlyRequest().line())
                .isEqualTo("DELETE /v1/llms/chatrooms/a%20b%2Fc%252Fd%3B%C3%BC%2B~%2A%3A%40.-_ HTTP/1.1");
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void everythingButUnreservedCharactersIsEncodedInAQuery(Transport transport) {
        RawServer server = server(RawServer.json("200 OK", ROOMS));
        connect(transport, server)
                .listChatrooms(ListChatroomsRequest.builder()
                        .search("a b/c%2Fd;ü+~*&=")
                        .metadataUserId("u+1")
                        .build());

        assertThat(server.onlyRequest().line())
                .isEqualTo("GET /v1/llms/chatrooms?search=a%20b%2Fc%252Fd%3B%C3%BC%2B~%2A%26%3D"
                        + "&metadata_user_id=u%2B1 HTTP/1.1");
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void everyOperationStaysBelowTheBaseUrlsPath(Transport transport) {
        RawServer server = server(RawServer.json("500 Oops", "{}"));
        ChatroomGateway gateway = connect(transport, settings(server.url() + "/behind/proxy"));
        List<Consumer<ChatroomGateway>> calls = callsWith("ch_1");
        calls.forEach(call -> failureOf(() -> call.accept(gateway)));

        assertThat(server.requests())
                .hasSameSizeAs(calls)
                .allSatisfy(request ->
                        assertThat(request.line().split(" ", -1)[1]).startsWith("/behind/proxy/v1/llms/chatrooms"));
    }

    private static List<Consumer<ChatroomGateway>> callsWith(String text) {
        ChatroomId id = ChatroomId.of(text);
        return List.of(
                gateway -> gateway.createChatroom(CreateChatroomRequest.builder()
                        .name(text)
                        .putMetadata(text, text)
                        .build()),
                gateway -> gateway.updateChatroom(
                        id,
                        UpdateChatroomRequest.builder()
                                .name(text)
                                .metadata(JsonValue.ofNull())
                                .build()),
                gateway -> gateway.deleteChatroom(id),
                gateway -> gateway.listChatrooms(ListChatroomsRequest.builder()
                        .limit(1)
                        .offset(2)
                        .search(text)
                        .metadataUserId(text)
                        .build()),
                gateway -> gateway.listMessages(
                        id, ListMessagesRequest.builder().search(text).build()));
    }

    /** The request line, the headers without their order, and the body. */
    private static List<Object> sent(Transport transport, Consumer<ChatroomGateway> call) {
        try (RawServer server = RawServer.start(RawServer.json("500 Oops", "{}"));
                ChatroomGateway gateway =
                        transport.connect(settings(server.url()).build())) {
            failureOf(() -> call.accept(gateway));
            RawRequest request = server.onlyRequest();
            return List.of(request.line(), request.headers().stream().sorted().toList(), request.body());
        }
    }
}
