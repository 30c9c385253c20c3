package tachyon.chatroom.adapter.inmemory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tachyon.chatroom.domain.ChatMessage;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.domain.OperatorId;

/**
 * All chatrooms of all operators, with their messages. Every method is one atomic step; none calls code of a user's
 * while it holds the lock, which is one that virtual threads can wait for.
 */
final class ChatroomStore {
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<ChatroomId, OperatorId> operators = new HashMap<>();
    private final Map<OperatorId, Map<ChatroomId, Chatroom>> chatrooms = new HashMap<>();
    private final Map<ChatroomId, List<ChatMessage>> messages = new HashMap<>();

    /** Adds a chatroom. False if its id is taken. */
    boolean add(Chatroom chatroom) {
        return locked(() -> {
            if (operators.putIfAbsent(chatroom.id(), chatroom.operatorId()) != null) {
                return false;
            }
            chatrooms
                    .computeIfAbsent(chatroom.operatorId(), operator -> new LinkedHashMap<>())
                    .put(chatroom.id(), chatroom);
            return true;
        });
    }

    /** Adds a message. False if there is no chatroom for it. */
    boolean add(ChatMessage message) {
        return locked(() -> {
            if (!operators.containsKey(message.chatroomId())) {
                return false;
            }
            messages.computeIfAbsent(message.chatroomId(), id -> new ArrayList<>())
                    .add(message);
            return true;
        });
    }

    /** Changes one of an operator's chatrooms. Null if the operator has no such chatroom. */
    @Nullable Chatroom update(OperatorId operatorId, ChatroomId chatroomId, UnaryOperator<Chatroom> change) {
        return locked(() -> of(operatorId).computeIfPresent(chatroomId, (id, chatroom) -> change.apply(chatroom)));
    }

    /** Removes one of an operator's chatrooms and its messages. False if the operator has no such chatroom. */
    boolean remove(OperatorId operatorId, ChatroomId chatroomId) {
        return locked(() -> {
            if (of(operatorId).remove(chatroomId) == null) {
                return false;
            }
            operators.remove(chatroomId);
            messages.remove(chatroomId);
            return true;
        });
    }

    /** An operator's chatrooms that match, in the order in which they were added. */
    List<Chatroom> find(OperatorId operatorId, Predicate<Chatroom> condition) {
        return locked(() -> of(operatorId).values().stream().filter(condition).toList());
    }

    /** The messages of one of an operator's chatrooms, in the order in which they were added. Null if there is none. */
    @Nullable List<ChatMessage> messages(OperatorId operatorId, ChatroomId chatroomId) {
        return locked(() -> of(operatorId).containsKey(chatroomId)
                ? List.copyOf(messages.getOrDefault(chatroomId, List.of()))
                : null);
    }

    /** An operator that has created nothing is not kept: a caller can name any number of them. */
    private Map<ChatroomId, Chatroom> of(OperatorId operatorId) {
        return chatrooms.getOrDefault(operatorId, new LinkedHashMap<>());
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
