package tachyon.chatroom.integration.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.JsonValue;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.domain.ListMessagesRequest;
import tachyon.chatroom.domain.UpdateChatroomRequest;
import tachyon.chatroom.integration.fixtures.RawRequest;
import tachyon.chatroom.integration.fixtures.RawServer;
import tachyon.chatroom.integration.fixtures.Reply;
import tachyon.chatroom.integration.fixtures.Transport;
import tachyon.chatroom.integration.fixtures.TransportTest;

/** The request of each operation, byte for byte. */
class OperationRequestTest extends TransportTest {
    private static final ChatroomId ROOM_1 = ChatroomId.of("ch_1");

    @ParameterizedTest
    @EnumSource(Transport.class)
    void createPostsNameAndMetadata(Transport transport) {
        RawServer server = server(Reply.json("200 OK", ONE_ROOM));
        createGateway(transport, settings(server.url()).userAgentSuffix("my-app/2"))
                .createChatroom(CreateChatroomRequest.builder()
                        .name("Räum")
                        .putMetadata("user_id", "us_1")
                        .putMetadata("n", JsonValue.of(1))
                        .build());

        RawRequest request = server.onlyRequest();
        assertThat(request.line()).isEqualTo("POST /v1/llms/chatrooms HTTP/1.1");
        assertThat(request.headers())
                .containsExactlyInAnyOrder(
                        "Host: 127.0.0.1:PORT",
                        "Connection: keep-alive",
                        "x-operator-id: tn_1",
                        "Authorization: Bearer secret-token-1",
                        "Accept: application/json",
                        "Accept-Encoding: gzip",
                        "User-Agent: tachyon-chatroom-java/VERSION (TRANSPORT) my-app/2",
                        "Content-Type: application/json",
                        "Content-Length: 52");
        assertThat(request.body()).isEqualTo("{\"name\":\"Räum\",\"metadata\":{\"user_id\":\"us_1\",\"n\":1}}");
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void omitsUnsetFieldsFromTheBody(Transport transport) {
        RawServer server = server(Reply.json("200 OK", ONE_ROOM));
        createGateway(transport, server)
                .createChatroom(CreateChatroomRequest.builder().build());

        assertThat(server.onlyRequest().body()).isEqualTo("{}");
        assertThat(server.onlyRequest().headers()).contains("Content-Length: 2", "Content-Type: application/json");
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void updatePatchesTheChatroom(Transport transport) {
        RawServer server = server(Reply.json("200 OK", ONE_ROOM));
        createGateway(transport, server)
                .updateChatroom(
                        ROOM_1, UpdateChatroomRequest.builder().name("New name").build());

        RawRequest request = server.onlyRequest();
        assertThat(request.line()).isEqualTo("PATCH /v1/llms/chatrooms/ch_1 HTTP/1.1");
        assertThat(request.headers())
                .containsExactlyInAnyOrder(
                        "Host: 127.0.0.1:PORT",
                        "Connection: keep-alive",
                        "x-operator-id: tn_1",
                        "Authorization: Bearer secret-token-1",
                        "Accept: application/json",
                        "Accept-Encoding: gzip",
                        "User-Agent: tachyon-chatroom-java/VERSION (TRANSPORT)",
                        "Content-Type: application/json",
                        "Content-Length: 19");
        assertThat(request.body()).isEqualTo("{\"name\":\"New name\"}");
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void deleteSendsNeitherABodyNorAnAcceptHeader(Transport transport) {
        RawServer server = server(Reply.bytes("HTTP/1.1 204 No Content\r\n\r\n"));
        createGateway(transport, server).deleteChatroom(ROOM_1);

        RawRequest request = server.onlyRequest();
        assertThat(request.line()).isEqualTo("DELETE /v1/llms/chatrooms/ch_1 HTTP/1.1");
        assertThat(request.headers())
                .containsExactlyInAnyOrder(
                        "Host: 127.0.0.1:PORT",
                        "Connection: keep-alive",
                        "x-operator-id: tn_1",
                        "Authorization: Bearer secret-token-1",
                        "Accept-Encoding: gzip",
                        "User-Agent: tachyon-chatroom-java/VERSION (TRANSPORT)");
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void listChatroomsSendsEveryParameterInOrder(Transport transport) {
        RawServer server = server(Reply.json("200 OK", ROOMS));
        createGateway(transport, server)
                .listChatrooms(ListChatroomsRequest.builder()
                        .metadataUserId("us_1")
                        .search("a b")
                        .offset(40)
                        .limit(20)
                        .build());

        RawRequest request = server.onlyRequest();
        assertThat(request.line())
                .isEqualTo(
                        "GET /v1/llms/chatrooms?limit=20&offset=40&search=a%20b&metadata_user_id=us_1" + " HTTP/1.1");
        assertThat(request.headers()).containsExactlyInAnyOrderElementsOf(READING_HEADERS);
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void listChatroomsOmitsUnsetParameters(Transport transport) {
        RawServer server = server(Reply.json("200 OK", ROOMS));
        try (var gateway = createGateway(transport, server)) {
            gateway.listChatrooms(LIST);
            gateway.listChatrooms(ListChatroomsRequest.builder().offset(5).build());
            gateway.listChatrooms(ListChatroomsRequest.builder().search("x").build());
        }

        assertThat(server.requests())
                .extracting(RawRequest::line)
                .containsExactly(
                        "GET /v1/llms/chatrooms HTTP/1.1",
                        "GET /v1/llms/chatrooms?offset=5 HTTP/1.1",
                        "GET /v1/llms/chatrooms?search=x HTTP/1.1");
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void listMessagesAlwaysSendsAllThreeParameters(Transport transport) {
        RawServer server = server(Reply.json("200 OK", NO_MESSAGES));
        var gateway = createGateway(transport, server);
        gateway.listMessages(ROOM_1, ListMessagesRequest.builder().build());
        gateway.listMessages(
                ROOM_1,
                ListMessagesRequest.builder().limit(7).offset(3).search("hi").build());

        assertThat(server.requests())
                .extracting(RawRequest::line)
                .containsExactly(
                        "GET /v1/llms/chatrooms/ch_1/messages?limit=20&offset=0&search= HTTP/1.1",
                        "GET /v1/llms/chatrooms/ch_1/messages?limit=7&offset=3&search=hi HTTP/1.1");
        assertThat(server.requests().get(0).headers()).containsExactlyInAnyOrderElementsOf(READING_HEADERS);
    }

    private static final List<String> READING_HEADERS = List.of(
            "Host: 127.0.0.1:PORT",
            "Connection: keep-alive",
            "x-operator-id: tn_1",
            "Authorization: Bearer secret-token-1",
            "Accept: application/json",
            "Accept-Encoding: gzip",
            "User-Agent: tachyon-chatroom-java/VERSION (TRANSPORT)");
}
