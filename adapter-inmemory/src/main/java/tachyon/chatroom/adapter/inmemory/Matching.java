package tachyon.chatroom.adapter.inmemory;

import org.jspecify.annotations.Nullable;
import tachyon.chatroom.domain.ChatMessage;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.JsonObject;
import tachyon.chatroom.domain.ListMessagesRequest;
import tachyon.chatroom.domain.MessageContent;

/** Which chatrooms and messages a listing finds. The assumptions are told at {@link InMemoryChatrooms}. */
final class Matching {
    private Matching() {}

    /** The user whom a chatroom's metadata names. Null if it is no object with a string as {@code user_id}. */
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
