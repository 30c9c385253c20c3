package tachyon.chatroom.wire.json;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.JsonValue;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads and writes the schema {@code ChatRoom}. One reader interns the texts that the elements of a listing share, so it is not
 * thread-safe.
 */
final class ChatroomJson implements ElementReader<Chatroom> {
    private final StringInterner operatorIds = new StringInterner();
    private final StringInterner ownerIds = new StringInterner();

    private @Nullable String lastId;

    @Override
    public Chatroom read(JsonParser parser) {
        lastId = null;
        JsonFields.expect(parser, JsonToken.START_OBJECT, "chatroom");
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
                case "id" -> {
                    id = JsonFields.string(parser, field, id);
                    lastId = id;
                }
                case "name" -> name = JsonFields.string(parser, field, name);
                case "operator_id" -> operatorId = operatorIds.read(parser, field, operatorId);
                case "owner_id" -> ownerId = ownerIds.read(parser, field, ownerId);
                case "metadata" -> {
                    JsonFields.requireFirst(field, metadata);
                    metadata = JsonValueJson.read(parser);
                }
                case "created_at" -> createdAt = JsonFields.time(parser, field, createdAt);
                case "updated_at" -> updatedAt = JsonFields.time(parser, field, updatedAt);
                default -> JsonFields.skip(parser);
            }
        }
        return Chatroom.builder()
                .id(JsonFields.required("id", id))
                .name(JsonFields.required("name", name))
                .operatorId(JsonFields.required("operator_id", operatorId))
                .ownerId(JsonFields.required("owner_id", ownerId))
                .metadata(JsonFields.required("metadata", metadata))
                .createdAt(JsonFields.required("created_at", createdAt))
                .updatedAt(JsonFields.required("updated_at", updatedAt))
                .build();
    }

    @Override
    public @Nullable String lastId() {
        return lastId;
    }

    static void write(JsonGenerator generator, Chatroom chatroom) {
        generator.writeStartObject();
        generator.writeStringProperty("id", chatroom.id().value());
        generator.writeStringProperty("name", chatroom.name());
        generator.writeStringProperty("operator_id", chatroom.operatorId().value());
        generator.writeStringProperty("owner_id", chatroom.ownerId().value());
        generator.writeName("metadata");
        JsonValueJson.write(generator, chatroom.metadata());
        generator.writeStringProperty("created_at", Rfc3339.format(chatroom.createdAt()));
        generator.writeStringProperty("updated_at", Rfc3339.format(chatroom.updatedAt()));
        generator.writeEndObject();
    }
}
