package tachyon.chatroom.adapter.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.port.ChatroomNotFoundException;
import tachyon.chatroom.port.Operation;

class DeleteChatroomTest {
    private final InMemoryChatrooms chatrooms = Service.empty();

    @Test
    void removesTheChatroom() {
        Chatroom room = chatrooms.createChatroom(Service.named("deleted"));
        chatrooms.createChatroom(Service.named("kept"));

        chatrooms.deleteChatroom(room.id());

        assertThat(Service.names(chatrooms)).containsExactly("kept");
        assertThatThrownBy(() -> chatrooms.updateChatroom(room.id(), Service.rename("x")))
                .isInstanceOf(ChatroomNotFoundException.class);
    }

    @Test
    void failsWithNotFoundForASecondDelete() {
        Chatroom room = chatrooms.createChatroom(Service.named("deleted"));
        chatrooms.deleteChatroom(room.id());

        assertThatThrownBy(() -> chatrooms.deleteChatroom(room.id()))
                .isInstanceOfSatisfying(
                        ChatroomNotFoundException.class,
                        failure -> assertThat(failure.operation()).isEqualTo(Operation.DELETE_CHATROOM));
    }

    @Test
    void failsWithNotFoundInAnEmptyService() {
        assertThatThrownBy(() -> chatrooms.deleteChatroom(ChatroomId.of("ch_none")))
                .isInstanceOf(ChatroomNotFoundException.class);
    }

    @Test
    void removesTheMessagesOfTheChatroom() {
        Chatroom room = chatrooms.createChatroom(Service.named("deleted"));
        chatrooms.addMessage(Service.message("m1", room, "hello"));

        chatrooms.deleteChatroom(room.id());

        assertThatThrownBy(() -> chatrooms.listMessages(room.id(), Service.ALL_MESSAGES))
                .isInstanceOf(ChatroomNotFoundException.class);
        assertThatThrownBy(() -> chatrooms.addMessage(Service.message("m2", room, "too late")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
