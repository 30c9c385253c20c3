package tachyon.chatroom.adapter.inmemory;

import tachyon.chatroom.domain.ChatMessage;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.JsonObject;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.domain.ListMessagesRequest;
import tachyon.chatroom.domain.MessageContent;
import tachyon.chatroom.domain.UserId;

/** Which chatrooms and messages a listing finds. The assumptions are told at {@link InMemoryChatrooms}. */
final class Matching {
    private Matching() {}

    static boolean matches(ListChatroomsRequest request, Chatroom chatroom) {
        return chatroom.name().contains(request.search().orElse(""))
                && request.metadataUserId()
                        .map(userId -> names(chatroom, userId))
                        .orElse(true);
    }

    private static boolean names(Chatroom chatroom, UserId userId) {
        return chatroom.metadata() instanceof JsonObject object
                && object.getString("user_id").filter(userId.value()::equals).isPresent();
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
