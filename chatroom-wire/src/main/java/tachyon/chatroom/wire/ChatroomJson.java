package tachyon.chatroom.wire;

import java.time.Instant;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.JsonValue;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The shape {@code ChatRoom}. What is read one after the other shares repeated texts; so a reader is not thread-safe. */
final class ChatroomJson {
    private final StringInterner operatorIds = new StringInterner();
    private final StringInterner ownerIds = new StringInterner();

    Chatroom read(JsonParser parser) {
        Json.expect(parser, JsonToken.START_OBJECT, "chatroom");
        String id = null;
        String name = null;
        String operatorId = null;
        String ownerId = null;
        JsonValue metadata = null;
        Instant createdAt = null;
        Instant updatedAt = null;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String field = parser.currentName();
            parser.nextToken();
            switch (field) {
                case "id" -> id = Json.string(parser, field, id);
                case "name" -> name = Json.string(parser, field, name);
                case "operator_id" -> operatorId = operatorIds.read(parser, field, operatorId);
                case "owner_id" -> ownerId = ownerIds.read(parser, field, ownerId);
                case "metadata" -> {
                    Json.requireFirst(field, metadata);
                    metadata = MetadataJson.read(parser);
                }
                case "created_at" -> createdAt = Json.time(parser, field, createdAt);
                case "updated_at" -> updatedAt = Json.time(parser, field, updatedAt);
                default -> parser.skipChildren();
            }
        }
        return Chatroom.builder()
                .id(Json.required("id", id))
                .name(Json.required("name", name))
                .operatorId(Json.required("operator_id", operatorId))
                .ownerId(Json.required("owner_id", ownerId))
                .metadata(Json.required("metadata", metadata))
                .createdAt(Json.required("created_at", createdAt))
                .updatedAt(Json.required("updated_at", updatedAt))
                .build();
    }

    static void write(JsonGenerator generator, Chatroom chatroom) {
        generator.writeStartObject();
        generator.writeStringProperty("id", chatroom.id().value());
        generator.writeStringProperty("name", chatroom.name());
        generator.writeStringProperty("operator_id", chatroom.operatorId().value());
        generator.writeStringProperty("owner_id", chatroom.ownerId().value());
        generator.writeName("metadata");
        MetadataJson.write(generator, chatroom.metadata());
        generator.writeStringProperty("created_at", Rfc3339.format(chatroom.createdAt()));
        generator.writeStringProperty("updated_at", Rfc3339.format(chatroom.updatedAt()));
        generator.writeEndObject();
    }
}
