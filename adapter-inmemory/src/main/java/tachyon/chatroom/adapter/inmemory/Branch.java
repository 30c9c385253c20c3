package tachyon.chatroom.adapter.inmemory;

import java.util.Arrays;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A branch of {@link ChatroomsInOrder}: chatrooms or branches, all of one height, in the order of their numbers. Two
 * neighbours in a branch are together more than half full, so that removing leaves neither a high tree nor an empty one.
 */
final class Branch extends Numbered {
    private static final int MOST = 32;

    private Numbered[] children = new Numbered[2];
    private int used;

    Branch(Numbered first, Numbered second) {
        super(first.number, 0);
        append(first);
        append(second);
    }

    private Branch(Numbered only) {
        super(only.number, 0);
        append(only);
    }

    /** Adds a chatroom; the branch that comes after this one if this has to become two. Last is that none comes after. */
    @Nullable Branch add(StoredChatroom room, boolean last) {
        number = Math.min(number, room.number);
        int place = after(room.number);
        int into = Math.max(0, place - 1);
        if (!(children[into] instanceof Branch branch)) {
            return insert(place, room, last);
        }
        count++;
        @Nullable Branch next = branch.add(room, last && into == used - 1);
        if (next == null) {
            return null;
        }
        count -= next.count;
        return insert(into + 1, next, last);
    }

    /** Removes a chatroom. False if it is not in here. */
    boolean remove(StoredChatroom room) {
        int place = after(room.number) - 1;
        if (place < 0) {
            return false;
        }
        Numbered child = children[place];
        if (child == room) {
            count--;
            drop(place);
            return true;
        }
        if (!(child instanceof Branch branch && branch.remove(room))) {
            return false;
        }
        count--;
        if (branch.used == 0) {
            drop(place);
        } else {
            join(place);
            join(place - 1);
        }
        return true;
    }

    /** What stands for this in a root: a branch with one child is not needed there. */
    Numbered withoutNeed() {
        Numbered top = this;
        while (top instanceof Branch branch && branch.used == 1) {
            top = branch.children[0];
        }
        return top;
    }

    /** False as soon as the visitor has said no. */
    boolean visit(int offset, Predicate<StoredChatroom> visitor) {
        int skip = offset;
        for (int i = 0; i < used; i++) {
            Numbered child = children[i];
            if (skip >= child.count) {
                skip -= child.count;
                continue;
            }
            boolean more =
                    child instanceof Branch branch ? branch.visit(skip, visitor) : visitor.test((StoredChatroom) child);
            if (!more) {
                return false;
            }
            skip = 0;
        }
        return true;
    }

    int branches() {
        int branches = 1;
        for (int i = 0; i < used && children[i] instanceof Branch branch; i++) {
            branches += branch.branches();
        }
        return branches;
    }

    private @Nullable Branch insert(int place, Numbered child, boolean last) {
        if (used < MOST) {
            put(place, child);
            return null;
        }
        if (last && place == used) {
            // Numbers grow, so nothing comes between: what is full stays full.
            return new Branch(child);
        }
        Branch next = split();
        if (place <= used) {
            put(place, child);
        } else {
            next.put(place - used, child);
        }
        return next;
    }

    private Branch split() {
        Branch next = new Branch(children[MOST / 2]);
        for (int i = MOST / 2 + 1; i < used; i++) {
            next.append(children[i]);
        }
        count -= next.count;
        Arrays.fill(children, MOST / 2, used, null);
        used = MOST / 2;
        return next;
    }

    /** Makes one branch of the two at a place and after it, if they are half full together. */
    private void join(int place) {
        if (place < 0 || place + 1 >= used) {
            return;
        }
        Branch into = (Branch) children[place];
        Branch from = (Branch) children[place + 1];
        if (into.used + from.used > MOST / 2) {
            return;
        }
        for (int i = 0; i < from.used; i++) {
            into.append(from.children[i]);
        }
        drop(place + 1);
    }

    /** How many children begin at a number or before it. */
    private int after(long wanted) {
        int low = 0;
        int high = used;
        while (low < high) {
            int middle = (low + high) / 2;
            if (children[middle].number <= wanted) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void append(Numbered child) {
        put(used, child);
    }

    private void put(int place, Numbered child) {
        if (used == children.length) {
            children = Arrays.copyOf(children, 2 * used);
        }
        System.arraycopy(children, place, children, place + 1, used - place);
        children[place] = child;
        used++;
        count += child.count;
    }

    private void drop(int place) {
        used--;
        System.arraycopy(children, place + 1, children, place, used - place);
        children[used] = null;
    }
}
