package tachyon.chatroom.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.port.Operation;

/** The contract of deleting chatrooms. */
@WrittenIn({"ChatroomGateway.deleteChatroom"})
public abstract class DeleteChatroomContract extends GatewayContract {
    /** Creates the contract, for subclasses. */
    protected DeleteChatroomContract() {}

    @Test
    void deletesOneChatroomAndKeepsTheOthers() {
        Chatroom first = create("First");
        Chatroom second = create("Second");
        Chatroom third = create("Third");

        gateway().deleteChatroom(second.id());

        assertThat(all()).containsExactlyInAnyOrder(first, third);
    }

    @Test
    void reportsADeletedChatroomAsNotFound() {
        Chatroom chatroom = create("Room");
        gateway().deleteChatroom(chatroom.id());

        assertNotFound(Operation.DELETE_CHATROOM, () -> gateway().deleteChatroom(chatroom.id()));
    }

    @Test
    void reportsAnUnknownChatroomAsNotFoundAndDeletesNothing() {
        Chatroom other = create("Other");

        assertNotFound(Operation.DELETE_CHATROOM, () -> gateway().deleteChatroom(UNKNOWN));
        assertThat(all()).containsExactly(other);
    }

    @Test
    void reportsAnUnusualChatroomIdAsNotFoundAndDeletesNothing() {
        Chatroom other = create("Other");
        for (String text : Texts.identifiers()) {
            ChatroomId id = ChatroomId.of(text);
            assertNotFound(Operation.DELETE_CHATROOM, id, () -> gateway().deleteChatroom(id));
        }
        assertThat(all()).containsExactly(other);
    }

    @Test
    void keepsAnotherChatroomOfTheSameName() {
        Chatroom kept = create("Twin");
        Chatroom deleted = create("Twin");
        gateway().deleteChatroom(deleted.id());

        assertThat(all()).containsExactly(kept);
    }
}
