package tachyon.chatroom.examples;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tachyon.chatroom.adapter.httpclient5.HttpClient5Chatrooms;
import tachyon.chatroom.domain.ChatMessage;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.JsonArray;
import tachyon.chatroom.domain.JsonNumber;
import tachyon.chatroom.domain.JsonObject;
import tachyon.chatroom.domain.JsonValue;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.domain.ListMessagesRequest;
import tachyon.chatroom.domain.MessageContent;
import tachyon.chatroom.domain.UpdateChatroomRequest;
import tachyon.chatroom.http.ConnectionSettings;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.ChatroomNotFoundException;
import tachyon.chatroom.port.ServiceException;

/** The code after a migration, in docs/migration.md. */
final class MigrationExample {
    private MigrationExample() {}

    static ChatroomGateway create(String baseUrl, Supplier<String> currentToken) {
        return HttpClient5Chatrooms.create(ConnectionSettings.builder()
                .baseUrl(baseUrl)
                .operatorId("tn_1") // once, not in every call
                .accessToken(currentToken)
                .timeout(Duration.ofSeconds(10)) // overall timeout of each call
                .build());
    }

    static List<ChatMessage> calls(ChatroomGateway chatrooms) {
        Chatroom room = chatrooms.createChatroom(CreateChatroomRequest.builder()
                .name("Daily standup")
                .putMetadata("user_id", "U4af4980629")
                .build());
        room = chatrooms.updateChatroom(
                room.id(), UpdateChatroomRequest.builder().name("Retro").build());
        List<ChatMessage> messages = chatrooms.listMessages(
                room.id(), ListMessagesRequest.builder().limit(20).build());
        chatrooms.deleteChatroom(room.id());
        return messages;
    }

    static Stream<Chatroom> all(ChatroomGateway chatrooms) {
        return chatrooms.listAllChatrooms(ListChatroomsRequest.builder().build());
    }

    static String delete(ChatroomGateway chatrooms, Chatroom room) {
        try {
            chatrooms.deleteChatroom(room.id());
            return "deleted";
        } catch (ChatroomNotFoundException e) {
            return "already deleted";
        } catch (ServiceException e) {
            return "status " + e.status() + ": " + e.truncatedBody();
        } catch (ChatroomException e) {
            return "no usable response: " + e.getMessage();
        }
    }

    static JsonValue json(@Nullable Object value) {
        if (value == null) {
            return JsonValue.ofNull();
        }
        if (value instanceof Map<?, ?> map) {
            JsonObject.Builder object = JsonObject.builder();
            map.forEach((key, member) -> object.put(String.valueOf(key), json(member)));
            return object.build();
        }
        if (value instanceof Collection<?> list) {
            return JsonArray.of(list.stream().map(MigrationExample::json).toList());
        }
        if (value instanceof Boolean bool) {
            return JsonValue.of(bool);
        }
        return value instanceof Number ? new JsonNumber(value.toString()) : JsonValue.of(value.toString());
    }

    static String textOf(ChatMessage message) {
        MessageContent content = message.content();
        if (content instanceof MessageContent.Text text) {
            return text.text();
        }
        if (content instanceof MessageContent.Unknown unknown) {
            return "unknown type: " + unknown.type().orElse("without a type");
        }
        return "";
    }
}
