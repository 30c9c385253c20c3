package tachyon.chatroom.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tachyon.chatroom.adapter.inmemory.InMemoryChatrooms;
import tachyon.chatroom.domain.ChatMessage;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.JsonObject;
import tachyon.chatroom.domain.MessageContent;
import tachyon.chatroom.domain.Role;
import tachyon.chatroom.emulator.ChatroomEmulator;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.port.ServiceException;

class MigrationExampleTest {
    @Test
    void makesTheCalls() {
        try (ChatroomEmulator emulator = ChatroomEmulator.start();
                ChatroomGateway chatrooms = MigrationExample.create(emulator.baseUrl(), () -> "token")) {
            assertThat(MigrationExample.calls(chatrooms)).isEmpty();
            assertThat(MigrationExample.all(chatrooms)).isEmpty();
        }
    }

    @Test
    void distinguishesFailures() {
        InMemoryChatrooms chatrooms = InMemoryChatrooms.create();
        Chatroom room = chatrooms.createChatroom(CreateChatroomRequest.builder().build());
        chatrooms.failNextCall(ServiceException.of(Operation.DELETE_CHATROOM, 500));

        assertThat(MigrationExample.delete(chatrooms, room)).isEqualTo("status 500: ");
        assertThat(MigrationExample.delete(chatrooms, room)).isEqualTo("deleted");
        assertThat(MigrationExample.delete(chatrooms, room)).isEqualTo("already deleted");
        chatrooms.close();
        assertThat(MigrationExample.delete(chatrooms, room)).startsWith("no usable response: delete_chatroom");
    }

    @Test
    void convertsAMapToJson() {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("user_id", "U1");
        metadata.put("count", 3);
        metadata.put("price", new BigDecimal("1.10"));
        metadata.put("tags", Arrays.asList("a", null, true));

        assertThat(MigrationExample.json(metadata))
                .hasToString("{\"user_id\":\"U1\",\"count\":3,\"price\":1.10,\"tags\":[\"a\",null,true]}");
        assertThatIllegalArgumentException().isThrownBy(() -> MigrationExample.json(Double.NaN));
    }

    @Test
    void readsContentOfAnUnknownType() {
        JsonObject poll = JsonObject.builder().put("type", "poll").build();

        assertThat(MigrationExample.textOf(message(new MessageContent.Text("Hello"))))
                .isEqualTo("Hello");
        assertThat(MigrationExample.textOf(message(new MessageContent.Unknown(poll))))
                .isEqualTo("unknown type: poll");
        assertThat(MigrationExample.textOf(message(new MessageContent.Image("https://chat.example.com/1.png"))))
                .isEmpty();
    }

    private static ChatMessage message(MessageContent content) {
        return ChatMessage.builder()
                .id("m_1")
                .userId("U1")
                .chatroomId("ch_1")
                .role(Role.USER)
                .content(content)
                .createdAt(Instant.EPOCH)
                .build();
    }
}
