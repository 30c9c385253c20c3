package tachyon.chatroom.adapter.inmemory;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Chatrooms in the order of their numbers. Adding, removing and finding the one at some place take logarithmic time,
 * wherever it is: this is a B+ tree in which every branch counts what is below it. Not thread-safe.
 */
final class ChatroomsInOrder {
    /** A single chatroom needs no branch: most users have few. */
    private @Nullable Numbered root;

    int count() {
        return root == null ? 0 : root.count;
    }

    /** How many branches there are, which is what is kept beside the chatrooms. */
    int branches() {
        return root instanceof Branch branch ? branch.branches() : 0;
    }

    /** Adds a chatroom whose number is not in here. */
    void add(StoredChatroom room) {
        if (root == null) {
            root = room;
        } else if (root instanceof Branch branch) {
            Branch next = branch.add(room, true);
            root = next == null ? branch : new Branch(branch, next);
        } else {
            root = root.number < room.number ? new Branch(root, room) : new Branch(room, root);
        }
    }

    /** Removes a chatroom. False if it is not in here. */
    boolean remove(StoredChatroom room) {
        if (root == room) {
            root = null;
            return true;
        }
        if (!(root instanceof Branch branch && branch.remove(room))) {
            return false;
        }
        root = branch.withoutNeed();
        return true;
    }

    /** Visits the chatrooms from a place on, in order, for as long as the visitor says yes. */
    void visit(int offset, Predicate<StoredChatroom> visitor) {
        if (root instanceof Branch branch) {
            var unused = branch.visit(offset, visitor);
        } else if (offset == 0 && root instanceof StoredChatroom room) {
            var unused = visitor.test(room);
        }
    }
}
