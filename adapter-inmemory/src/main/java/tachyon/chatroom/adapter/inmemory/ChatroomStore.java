package tachyon.chatroom.adapter.inmemory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tachyon.chatroom.domain.ChatMessage;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.domain.ListMessagesRequest;
import tachyon.chatroom.domain.OperatorId;

/**
 * The chatrooms of all operators, with their messages. Thread-safe: every method is one atomic step. No method calls
 * user code while it holds the lock, and the lock does not pin a virtual thread. {@link InMemoryChatrooms} states the
 * costs.
 */
final class ChatroomStore {
    private final ReentrantLock lock = new ReentrantLock();

    /** The keys are strings, because a map finds comparable keys quickly even if their hash codes collide. */
    private final Map<String, StoredChatroom> rooms = new HashMap<>();

    /** Contains only operators with chatrooms, because callers can name any number of operators. */
    private final Map<String, OperatorChatrooms> operators = new HashMap<>();

    private long nextSequenceNumber;

    /** Adds a chatroom. Returns false if its id is in use. */
    boolean add(Chatroom chatroom) {
        return locked(() -> {
            StoredChatroom room = new StoredChatroom(nextSequenceNumber, chatroom);
            if (rooms.putIfAbsent(chatroom.id().value(), room) != null) {
                return false;
            }
            nextSequenceNumber++;
            operators
                    .computeIfAbsent(chatroom.operatorId().value(), operator -> new OperatorChatrooms())
                    .add(room);
            return true;
        });
    }

    /** Adds a message. Returns false if its chatroom does not exist. */
    boolean add(ChatMessage message) {
        return locked(() -> {
            @Nullable StoredChatroom room = rooms.get(message.chatroomId().value());
            if (room == null) {
                return false;
            }
            room.add(message);
            return true;
        });
    }

    /** Changes one of an operator's chatrooms. Returns null if the operator has no such chatroom. */
    @Nullable Chatroom update(OperatorId operatorId, ChatroomId chatroomId, UnaryOperator<Chatroom> change) {
        return locked(() -> {
            @Nullable OperatorChatrooms own = operators.get(operatorId.value());
            @Nullable StoredChatroom room = room(operatorId, chatroomId);
            if (own == null || room == null) {
                return null;
            }
            Chatroom changed = change.apply(room.chatroom);
            own.change(room, changed);
            return changed;
        });
    }

    /** Removes one of an operator's chatrooms and its messages. Returns false if the operator has no such chatroom. */
    boolean remove(OperatorId operatorId, ChatroomId chatroomId) {
        return locked(() -> {
            @Nullable OperatorChatrooms own = operators.get(operatorId.value());
            @Nullable StoredChatroom room = room(operatorId, chatroomId);
            if (own == null || room == null) {
                return false;
            }
            rooms.remove(chatroomId.value());
            own.remove(room);
            if (own.isEmpty()) {
                operators.remove(operatorId.value());
            }
            return true;
        });
    }

    /** Returns one page of an operator's matching chatrooms, in the order in which they were added. */
    FoundChatrooms find(OperatorId operatorId, ListChatroomsRequest request, int limit, int offset) {
        return locked(() -> {
            @Nullable OperatorChatrooms own = operators.get(operatorId.value());
            return own == null ? FoundChatrooms.NONE : own.find(request, limit, offset);
        });
    }

    /** Returns one page of a chatroom's matching messages, or null if the operator has no such chatroom. */
    @Nullable List<ChatMessage> messages(OperatorId operatorId, ChatroomId chatroomId, ListMessagesRequest request) {
        return locked(() -> {
            @Nullable StoredChatroom room = room(operatorId, chatroomId);
            return room == null ? null : room.find(request);
        });
    }

    /** Returns the number of operators with chatrooms. */
    int operators() {
        return locked(operators::size);
    }

    private @Nullable StoredChatroom room(OperatorId operatorId, ChatroomId chatroomId) {
        @Nullable StoredChatroom room = rooms.get(chatroomId.value());
        return room != null && room.chatroom.operatorId().equals(operatorId) ? room : null;
    }

    private <T extends @Nullable Object> T locked(Supplier<T> step) {
        lock.lock();
        try {
            return step.get();
        } finally {
            lock.unlock();
        }
    }
}
