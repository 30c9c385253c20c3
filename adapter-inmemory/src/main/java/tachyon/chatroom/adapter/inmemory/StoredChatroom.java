package tachyon.chatroom.adapter.inmemory;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tachyon.chatroom.domain.ChatMessage;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.ListMessagesRequest;

/** A chatroom in its current state, with its messages. Not thread-safe. */
final class StoredChatroom implements OrderedSequence.Element {
    private final long sequenceNumber;
    Chatroom chatroom;

    /** Null without messages, because most chatrooms have none. */
    private @Nullable List<ChatMessage> messages;

    StoredChatroom(long sequenceNumber, Chatroom chatroom) {
        this.sequenceNumber = sequenceNumber;
        this.chatroom = chatroom;
    }

    @Override
    public long sequenceNumber() {
        return sequenceNumber;
    }

    void add(ChatMessage message) {
        if (messages == null) {
            messages = new ArrayList<>();
        }
        messages.add(message);
    }

    /** Returns one page of the matching messages, in the order in which they were added. */
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
