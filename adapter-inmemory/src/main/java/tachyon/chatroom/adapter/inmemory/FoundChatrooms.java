package tachyon.chatroom.adapter.inmemory;

import java.util.ArrayList;
import java.util.List;
import tachyon.chatroom.domain.Chatroom;

/**
 * The result of a listing.
 *
 * @param page the chatrooms on the requested page
 * @param total the number of matching chatrooms on all pages
 */
record FoundChatrooms(List<Chatroom> page, int total) {
    static final FoundChatrooms NONE = new FoundChatrooms(List.of(), 0);

    /** Returns one page of all chatrooms in a sequence. */
    static FoundChatrooms all(OrderedSequence<StoredChatroom> rooms, int limit, int offset) {
        List<Chatroom> page = new ArrayList<>();
        rooms.forEachFrom(offset, room -> {
            page.add(room.chatroom);
            return page.size() < limit;
        });
        return new FoundChatrooms(page, rooms.size());
    }

    /**
     * Returns one page of the chatrooms whose name contains a text. Compares every name, because the total counts all.
     */
    static FoundChatrooms search(String text, OrderedSequence<StoredChatroom> rooms, int limit, int offset) {
        List<Chatroom> page = new ArrayList<>();
        int[] total = {0};
        rooms.forEachFrom(0, room -> {
            if (room.chatroom.name().contains(text)) {
                if (total[0] >= offset && page.size() < limit) {
                    page.add(room.chatroom);
                }
                total[0]++;
            }
            return true;
        });
        return new FoundChatrooms(page, total[0]);
    }
}
