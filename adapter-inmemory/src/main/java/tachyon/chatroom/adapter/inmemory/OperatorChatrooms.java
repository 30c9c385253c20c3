package tachyon.chatroom.adapter.inmemory;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.domain.UserId;

/**
 * The chatrooms of one operator in the order of their creation: all, and those of each metadata user. Not thread-safe.
 */
final class OperatorChatrooms {
    private final OrderedSequence<StoredChatroom> all = new OrderedSequence<>();

    /** Contains only users with chatrooms, because callers can name any number of users. */
    private final Map<String, OrderedSequence<StoredChatroom>> byUser = new HashMap<>();

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** Returns the number of metadata users with chatrooms. */
    int users() {
        return byUser.size();
    }

    void add(StoredChatroom room) {
        all.add(room);
        addFor(Matching.userOf(room.chatroom), room);
    }

    void remove(StoredChatroom room) {
        all.remove(room);
        removeFor(Matching.userOf(room.chatroom), room);
    }

    /** Changes a chatroom, which keeps its position. */
    void change(StoredChatroom room, Chatroom changed) {
        @Nullable String before = Matching.userOf(room.chatroom);
        @Nullable String after = Matching.userOf(changed);
        room.chatroom = changed;
        if (!Objects.equals(before, after)) {
            removeFor(before, room);
            addFor(after, room);
        }
    }

    /** Returns one page of the matching chatrooms. */
    FoundChatrooms find(ListChatroomsRequest request, int limit, int offset) {
        @Nullable UserId user = request.metadataUserId().orElse(null);
        @Nullable OrderedSequence<StoredChatroom> rooms = user == null ? all : byUser.get(user.value());
        if (rooms == null) {
            return FoundChatrooms.NONE;
        }
        String search = request.search().orElse("");
        return search.isEmpty()
                ? FoundChatrooms.all(rooms, limit, offset)
                : FoundChatrooms.search(search, rooms, limit, offset);
    }

    private void addFor(@Nullable String user, StoredChatroom room) {
        if (user != null) {
            byUser.computeIfAbsent(user, unused -> new OrderedSequence<>()).add(room);
        }
    }

    private void removeFor(@Nullable String user, StoredChatroom room) {
        @Nullable OrderedSequence<StoredChatroom> rooms = user == null ? null : byUser.get(user);
        if (rooms == null) {
            return;
        }
        rooms.remove(room);
        if (rooms.isEmpty()) {
            byUser.remove(user);
        }
    }
}
