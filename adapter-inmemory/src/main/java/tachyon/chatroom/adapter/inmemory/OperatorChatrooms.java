package tachyon.chatroom.adapter.inmemory;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.domain.UserId;

/** One operator's chatrooms in their order, all of them and those of each user whom metadata names. Not thread-safe. */
final class OperatorChatrooms {
    private final ChatroomsInOrder all = new ChatroomsInOrder();

    /** A user without chatrooms is not kept: a caller can name any number of them. */
    private final Map<String, ChatroomsInOrder> byUser = new HashMap<>();

    boolean isEmpty() {
        return all.count() == 0;
    }

    /** How many users are kept. */
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

    /** Changes a chatroom, which keeps its place. */
    void change(StoredChatroom room, Chatroom changed) {
        @Nullable String before = Matching.userOf(room.chatroom);
        @Nullable String after = Matching.userOf(changed);
        room.chatroom = changed;
        if (!Objects.equals(before, after)) {
            removeFor(before, room);
            addFor(after, room);
        }
    }

    /** One page of the chatrooms that match. */
    FoundChatrooms find(ListChatroomsRequest request, int limit, int offset) {
        @Nullable UserId user = request.metadataUserId().orElse(null);
        @Nullable ChatroomsInOrder rooms = user == null ? all : byUser.get(user.value());
        if (rooms == null) {
            return FoundChatrooms.NONE;
        }
        String search = request.search().orElse("");
        return search.isEmpty()
                ? FoundChatrooms.anyOf(rooms, limit, offset)
                : FoundChatrooms.namedLike(search, rooms, limit, offset);
    }

    private void addFor(@Nullable String user, StoredChatroom room) {
        if (user != null) {
            byUser.computeIfAbsent(user, unused -> new ChatroomsInOrder()).add(room);
        }
    }

    private void removeFor(@Nullable String user, StoredChatroom room) {
        @Nullable ChatroomsInOrder rooms = user == null ? null : byUser.get(user);
        if (rooms == null) {
            return;
        }
        rooms.remove(room);
        if (rooms.count() == 0) {
            byUser.remove(user);
        }
    }
}
