package tachyon.chatroom.examples;

import java.math.BigDecimal;
import java.util.Optional;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.JsonArray;
import tachyon.chatroom.domain.JsonNumber;
import tachyon.chatroom.domain.JsonObject;
import tachyon.chatroom.domain.JsonValue;
import tachyon.chatroom.domain.UpdateChatroomRequest;
import tachyon.chatroom.port.ChatroomGateway;

/** The metadata that the page on metadata writes and reads. */
final class Metadata {
    private Metadata() {}

    static Chatroom create(ChatroomGateway chatrooms) {
        return chatrooms.createChatroom(CreateChatroomRequest.builder()
                .name("Daily standup")
                .putMetadata("user_id", "U4af4980629")
                .putMetadata("budget", JsonValue.of(new BigDecimal("1.10")))
                .putMetadata("labels", JsonArray.of(JsonValue.of("daily"), JsonValue.of("team 7")))
                .build());
    }

    static Optional<String> userOf(Chatroom room) {
        return room.metadata() instanceof JsonObject metadata ? metadata.getString("user_id") : Optional.empty();
    }

    static Optional<BigDecimal> budgetOf(JsonObject metadata) {
        return metadata.get("budget")
                .filter(JsonNumber.class::isInstance)
                .map(number -> ((JsonNumber) number).toBigDecimal());
    }

    static Chatroom putMember(ChatroomGateway chatrooms, Chatroom room, String key, JsonValue value) {
        JsonObject.Builder metadata = JsonObject.builder();
        if (room.metadata() instanceof JsonObject before) {
            before.members().forEach(metadata::put);
        }
        metadata.put(key, value);
        return chatrooms.updateChatroom(
                room.id(),
                UpdateChatroomRequest.builder().metadata(metadata.build()).build());
    }
}
