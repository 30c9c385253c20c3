package tachyon.chatroom.adapter.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.OperatorId;
import tachyon.chatroom.port.ChatroomNotFoundException;

class TenancyTest {
    private final InMemoryChatrooms mine =
            Service.settings().operatorId("tn_mine").build();
    private final InMemoryChatrooms theirs = mine.withOptions(Service.as("tn_theirs"));
    private final Chatroom room = mine.createChatroom(Service.named("mine"));

    @Test
    void assignsAChatroomToTheOperatorThatCreatedIt() {
        Chatroom other = theirs.createChatroom(Service.named("theirs"));

        assertThat(room.operatorId()).isEqualTo(OperatorId.of("tn_mine"));
        assertThat(other.operatorId()).isEqualTo(OperatorId.of("tn_theirs"));
    }

    @Test
    void listsOnlyTheOperatorsChatrooms() {
        theirs.createChatroom(Service.named("theirs"));

        assertThat(Service.names(mine)).containsExactly("mine");
        assertThat(Service.names(theirs)).containsExactly("theirs");
        assertThat(mine.listChatrooms(Service.ALL).pageInfo().totalItems()).isEqualTo(1);
    }

    @Test
    void hidesChatroomsFromAnOperatorWithoutChatrooms() {
        assertNotFoundByTheOtherOperator();
    }

    @Test
    void hidesChatroomsFromAnOperatorWithOtherChatrooms() {
        theirs.createChatroom(Service.named("theirs"));

        assertNotFoundByTheOtherOperator();
    }

    private void assertNotFoundByTheOtherOperator() {
        assertThatThrownBy(() -> theirs.updateChatroom(room.id(), Service.rename("stolen")))
                .isInstanceOf(ChatroomNotFoundException.class);
        assertThatThrownBy(() -> theirs.deleteChatroom(room.id())).isInstanceOf(ChatroomNotFoundException.class);
        assertThatThrownBy(() -> theirs.listMessages(room.id(), Service.ALL_MESSAGES))
                .isInstanceOf(ChatroomNotFoundException.class);
        assertThat(Service.names(mine)).containsExactly("mine");
    }
}
