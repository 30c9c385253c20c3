package tachyon.chatroom.adapter.inmemory;

import org.jspecify.annotations.Nullable;
import tachyon.chatroom.domain.ChatMessage;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.JsonObject;
import tachyon.chatroom.domain.ListMessagesRequest;
import tachyon.chatroom.domain.MessageContent;

/** The rules by which listings select chatrooms and messages. {@link InMemoryChatrooms} lists the assumptions. */
final class Matching {
    private Matching() {}

    /** Returns the metadata's string {@code user_id}, or null if the metadata is not an object with such a string. */
    static @Nullable String userOf(Chatroom chatroom) {
        return chatroom.metadata() instanceof JsonObject object
                ? object.getString("user_id").orElse(null)
                : null;
    }

    static boolean matches(ListMessagesRequest request, ChatMessage message) {
        return text(message.content()).contains(request.search());
    }

    private static String text(MessageContent content) {
        if (content instanceof MessageContent.Text text) {
            return text.text();
        }
        if (content instanceof MessageContent.ToolCall call) {
            return call.args();
        }
        if (content instanceof MessageContent.ToolResult result) {
            return result.result();
        }
        return content instanceof MessageContent.AttemptCompletion completion ? completion.result() : "";
    }
}
