package tachyon.chatroom.wire.json;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tachyon.chatroom.domain.ChatMessage;
import tachyon.chatroom.domain.MessageContent;
import tachyon.chatroom.domain.Role;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads and writes the schema {@code ChatMessage}. One reader interns the texts that the elements of a listing share, so it is not
 * thread-safe.
 */
final class ChatMessageJson implements ElementReader<ChatMessage> {
    private final StringInterner userIds = new StringInterner();
    private final StringInterner chatroomIds = new StringInterner();
    private final StringInterner roles = new StringInterner();

    private @Nullable String lastId;

    @Override
    public ChatMessage read(JsonParser parser) {
        lastId = null;
        JsonFields.expect(parser, JsonToken.START_OBJECT, "message");
        String id = null;
        String userId = null;
        String chatroomId = null;
        String role = null;
        MessageContent content = null;
        Instant createdAt = null;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String field = parser.currentName();
            parser.nextToken();
            switch (field) {
                case "id" -> {
                    id = JsonFields.string(parser, field, id);
                    lastId = id;
                }
                case "user_id" -> userId = userIds.read(parser, field, userId);
                case "chatroom_id" -> chatroomId = chatroomIds.read(parser, field, chatroomId);
                case "role" -> role = roles.read(parser, field, role);
                case "content" -> {
                    JsonFields.requireFirst(field, content);
                    content = MessageContentJson.read(parser);
                }
                case "created_at" -> createdAt = JsonFields.time(parser, field, createdAt);
                default -> JsonFields.skip(parser);
            }
        }
        return ChatMessage.builder()
                .id(JsonFields.required("id", id))
                .userId(JsonFields.required("user_id", userId))
                .chatroomId(JsonFields.required("chatroom_id", chatroomId))
                .role(Role.of(JsonFields.required("role", role)))
                .content(JsonFields.required("content", content))
                .createdAt(JsonFields.required("created_at", createdAt))
                .build();
    }

    @Override
    public @Nullable String lastId() {
        return lastId;
    }

    static void write(JsonGenerator generator, ChatMessage message) {
        generator.writeStartObject();
        generator.writeStringProperty("id", message.id());
        generator.writeStringProperty("user_id", message.userId().value());
        generator.writeStringProperty("chatroom_id", message.chatroomId().value());
        generator.writeStringProperty("role", message.role().value());
        generator.writeName("content");
        MessageContentJson.write(generator, message.content());
        generator.writeStringProperty("created_at", Rfc3339.format(message.createdAt()));
        generator.writeEndObject();
    }
}
