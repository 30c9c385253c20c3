package tachyon.chatroom.adapter.inmemory;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tachyon.chatroom.domain.ChatMessage;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.ListMessagesRequest;

/** A chatroom as it is now, with its messages, and the number that is its place among all. Not thread-safe. */
final class StoredChatroom extends Numbered {
    Chatroom chatroom;

    /** Most chatrooms have none. */
    private @Nullable List<ChatMessage> messages;

    StoredChatroom(long number, Chatroom chatroom) {
        super(number, 1);
        this.chatroom = chatroom;
    }

    void add(ChatMessage message) {
        if (messages == null) {
            messages = new ArrayList<>();
        }
        messages.add(message);
    }

    /** The messages that match, in the order in which they were added. */
    List<ChatMessage> find(ListMessagesRequest request) {
        if (messages == null) {
            return List.of();
        }
        if (request.search().isEmpty()) {
            int from = Math.min(request.offset(), messages.size());
            int to = Math.min(messages.size() - from, request.limit()) + from;
            return List.copyOf(messages.subList(from, to));
        }
        return messages.stream()
                .filter(message -> Matching.matches(request, message))
                .skip(request.offset())
                .limit(request.limit())
                .toList();
    }
}
