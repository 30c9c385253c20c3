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
 * All chatrooms of all operators, with their messages. Every method is one atomic step; none calls code of a user's
 * while it holds the lock, which is one that virtual threads can wait for. No step but a search takes longer than the
 * logarithm of the number of chatrooms, and the page that it gives.
 */
final class ChatroomStore {
    private final ReentrantLock lock = new ReentrantLock();

    /** By the id's text: strings that share a hash code are still told apart quickly. */
    private final Map<String, StoredChatroom> rooms = new HashMap<>();

    /** An operator without chatrooms is not kept: a caller can name any number of them. */
    private final Map<String, OperatorChatrooms> operators = new HashMap<>();

    private long nextNumber;

    /** Adds a chatroom. False if its id is taken. */
    boolean add(Chatroom chatroom) {
        return locked(() -> {
            StoredChatroom room = new StoredChatroom(nextNumber, chatroom);
            if (rooms.putIfAbsent(chatroom.id().value(), room) != null) {
                return false;
            }
            nextNumber++;
            operators
                    .computeIfAbsent(chatroom.operatorId().value(), operator -> new OperatorChatrooms())
                    .add(room);
            return true;
        });
    }

    /** Adds a message. False if there is no chatroom for it. */
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

    /** Changes one of an operator's chatrooms. Null if the operator has no such chatroom. */
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

    /** Removes one of an operator's chatrooms and its messages. False if the operator has no such chatroom. */
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

    /** One page of an operator's chatrooms that match, in the order in which they were added. */
    FoundChatrooms find(OperatorId operatorId, ListChatroomsRequest request, int limit, int offset) {
        return locked(() -> {
            @Nullable OperatorChatrooms own = operators.get(operatorId.value());
            return own == null ? FoundChatrooms.NONE : own.find(request, limit, offset);
        });
    }

    /** The messages of an operator's chatroom that match, in the order in which they were added. Null if it is not there. */
    @Nullable List<ChatMessage> messages(OperatorId operatorId, ChatroomId chatroomId, ListMessagesRequest request) {
        return locked(() -> {
            @Nullable StoredChatroom room = room(operatorId, chatroomId);
            return room == null ? null : room.find(request);
        });
    }

    /** How many operators are kept. */
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
