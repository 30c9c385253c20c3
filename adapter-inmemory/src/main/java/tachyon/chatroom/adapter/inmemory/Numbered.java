package tachyon.chatroom.adapter.inmemory;

/** What {@link ChatroomsInOrder} is built of: a chatroom, or a branch with many. */
abstract class Numbered {
    /** A chatroom's own number; for a branch, one that none below it is less than. */
    long number;

    /** How many chatrooms this is. */
    int count;

    Numbered(long number, int count) {
        this.number = number;
        this.count = count;
    }
}
