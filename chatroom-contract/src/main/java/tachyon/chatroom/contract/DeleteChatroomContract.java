package tachyon.chatroom.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.port.Operation;

/** Deleting chatrooms. */
public abstract class DeleteChatroomContract extends GatewayContract {
    /** For subclasses. */
    protected DeleteChatroomContract() {}

    @Test
    void aDeletedChatroomIsGoneAndTheOthersStay() {
        Chatroom first = create("First");
        Chatroom second = create("Second");
        Chatroom third = create("Third");

        gateway().deleteChatroom(second.id());

        assertThat(all()).containsExactlyInAnyOrder(first, third);
    }

    @Test
    void aChatroomCanBeDeletedOnce() {
        Chatroom chatroom = create("Room");
        gateway().deleteChatroom(chatroom.id());

        assertNotFound(Operation.DELETE_CHATROOM, () -> gateway().deleteChatroom(chatroom.id()));
    }

    @Test
    void aChatroomThatIsNotThereIsNotFound() {
        Chatroom other = create("Other");

        assertNotFound(Operation.DELETE_CHATROOM, () -> gateway().deleteChatroom(UNKNOWN));
        assertThat(all()).containsExactly(other);
    }

    @TestFactory
    Stream<DynamicTest> anOddIdentifierIsNotFoundAndReachesNoOtherPath() {
        return oddIdentifiers()
                .map(id -> DynamicTest.dynamicTest(Texts.printable(id.value()), () -> {
                    Chatroom other = create("Other");

                    assertNotFound(
                            Operation.DELETE_CHATROOM, id, () -> gateway().deleteChatroom(id));
                    assertThat(all()).contains(other);
                }));
    }

    @Test
    void anotherChatroomOfTheSameNameStays() {
        Chatroom kept = create("Twin");
        Chatroom deleted = create("Twin");
        gateway().deleteChatroom(deleted.id());

        assertThat(all()).containsExactly(kept);
    }
}
