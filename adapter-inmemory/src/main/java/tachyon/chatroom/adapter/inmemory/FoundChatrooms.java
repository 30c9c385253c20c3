package tachyon.chatroom.adapter.inmemory;

import java.util.ArrayList;
import java.util.List;
import tachyon.chatroom.domain.Chatroom;

/**
 * What a listing finds.
 *
 * @param page the chatrooms on the page that was asked for
 * @param total how many match on every page together
 */
record FoundChatrooms(List<Chatroom> page, int total) {
    static final FoundChatrooms NONE = new FoundChatrooms(List.of(), 0);

    /** One page of chatrooms of which each matches. */
    static FoundChatrooms anyOf(ChatroomsInOrder rooms, int limit, int offset) {
        List<Chatroom> page = new ArrayList<>();
        rooms.visit(offset, room -> {
            page.add(room.chatroom);
            return page.size() < limit;
        });
        return new FoundChatrooms(page, rooms.count());
    }

    /** One page of the chatrooms whose name contains a text. Every name is looked at, because the total counts all. */
    static FoundChatrooms namedLike(String text, ChatroomsInOrder rooms, int limit, int offset) {
        List<Chatroom> page = new ArrayList<>();
        int[] total = {0};
        rooms.visit(0, room -> {
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
