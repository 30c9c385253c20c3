package tachyon.chatroom.integration.responses;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.domain.UpdateChatroomRequest;
import tachyon.chatroom.integration.fixtures.RawServer;
import tachyon.chatroom.integration.fixtures.Reply;
import tachyon.chatroom.integration.fixtures.Transport;
import tachyon.chatroom.integration.fixtures.TransportTest;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.wire.RestOperation;

/** Successes with each status that an operation accepts, the undocumented ones included. */
class SuccessStatusTest extends TransportTest {
    private static final ChatroomId ROOM_1 = ChatroomId.of("ch_1");
    private static final UpdateChatroomRequest UPDATE =
            UpdateChatroomRequest.builder().name("Room").build();

    @ParameterizedTest
    @EnumSource(Transport.class)
    void readsACreatedChatroomWithEverySuccessStatus(Transport transport) {
        for (int status : RestOperation.CREATE_CHATROOM.successStatuses()) {
            ChatroomGateway gateway = createGateway(transport, server(Reply.json(status + " Status", ONE_ROOM)));
            assertThat(gateway.createChatroom(CREATE).id()).isEqualTo(ROOM_1);
        }
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void readsAnUpdatedChatroomWithEverySuccessStatus(Transport transport) {
        for (int status : RestOperation.UPDATE_CHATROOM.successStatuses()) {
            ChatroomGateway gateway = createGateway(transport, server(Reply.json(status + " Status", ONE_ROOM)));
            assertThat(gateway.updateChatroom(ROOM_1, UPDATE).id()).isEqualTo(ROOM_1);
        }
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void ignoresTheBodyOfADeleteWithStatus200(Transport transport) {
        Reply[] replies = {
            Reply.json("200 OK", "{}"),
            Reply.json("200 OK", ""),
            Reply.response("200 OK", "<html>".repeat(10_000), "Content-Type: text/html"),
            Reply.response("200 OK", "gone", "Content-Type: text/plain", "Content-Encoding: br"),
            Reply.response("200 OK", "not gzip", "Content-Encoding: gzip"),
            Reply.response("200 OK", "{\"chatroom\":", "Content-Type: a", "Content-Type: b"),
            Reply.bytes("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\ngone\r\n0\r\n\r\n"),
            Reply.json("200 OK", ROOMS),
        };
        RawServer server = server(replies);
        ChatroomGateway gateway = createGateway(transport, server);
        for (int i = 0; i < replies.length - 1; i++) {
            gateway.deleteChatroom(ROOM_1);
        }

        assertWorks(gateway);
        assertThat(server.connections()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void readsTheBodyOfADeleteWithStatus200UntilTheConnectionEnds(Transport transport) {
        RawServer server = server(
                Reply.bytesThenClose("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\ngone"), Reply.json("200 OK", ROOMS));
        ChatroomGateway gateway = createGateway(transport, server);
        gateway.deleteChatroom(ROOM_1);

        assertWorks(gateway);
        assertThat(server.requests()).hasSize(2);
    }
}
