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

class MigratedTest {
    @Test
    void theCallsAreMade() {
        try (ChatroomEmulator emulator = ChatroomEmulator.start();
                ChatroomGateway chatrooms = Migrated.connect(emulator.baseUrl(), () -> "token")) {
            assertThat(Migrated.calls(chatrooms)).isEmpty();
            assertThat(Migrated.all(chatrooms)).isEmpty();
        }
    }

    @Test
    void failuresAreToldApart() {
        InMemoryChatrooms chatrooms = InMemoryChatrooms.create();
        Chatroom room = chatrooms.createChatroom(CreateChatroomRequest.builder().build());
        chatrooms.failNextCall(ServiceException.of(Operation.DELETE_CHATROOM, 500));

        assertThat(Migrated.delete(chatrooms, room)).isEqualTo("status 500: ");
        assertThat(Migrated.delete(chatrooms, room)).isEqualTo("deleted");
        assertThat(Migrated.delete(chatrooms, room)).isEqualTo("gone already");
        chatrooms.close();
        assertThat(Migrated.delete(chatrooms, room)).startsWith("no usable answer: delete_chatroom");
    }

    @Test
    void mapsBecomeJson() {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("user_id", "U1");
        metadata.put("count", 3);
        metadata.put("price", new BigDecimal("1.10"));
        metadata.put("tags", Arrays.asList("a", null, true));

        assertThat(Migrated.json(metadata))
                .hasToString("{\"user_id\":\"U1\",\"count\":3,\"price\":1.10,\"tags\":[\"a\",null,true]}");
        assertThatIllegalArgumentException().isThrownBy(() -> Migrated.json(Double.NaN));
    }

    @Test
    void aFormThatIsNewIsNoFailure() {
        JsonObject poll = JsonObject.builder().put("type", "poll").build();

        assertThat(Migrated.said(message(new MessageContent.Text("Hello")))).isEqualTo("Hello");
        assertThat(Migrated.said(message(new MessageContent.Unknown(poll)))).isEqualTo("something new: poll");
        assertThat(Migrated.said(message(new MessageContent.Image("https://chat.example.com/1.png"))))
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
