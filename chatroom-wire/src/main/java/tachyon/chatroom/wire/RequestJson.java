package tachyon.chatroom.wire;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.JsonValue;
import tachyon.chatroom.domain.UpdateChatroomRequest;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The bodies of requests, written by clients and read by a server. What is not given is absent, not {@code null}. */
public final class RequestJson {
    private RequestJson() {}

    /**
     * Writes the body of a create.
     *
     * @param request what the chatroom shall be
     * @return JSON in UTF-8
     */
    public static byte[] write(CreateChatroomRequest request) {
        return Json.write(generator -> write(generator, request.name(), request.metadata()));
    }

    /**
     * Writes the body of an update.
     *
     * @param request what shall change
     * @return JSON in UTF-8
     */
    public static byte[] write(UpdateChatroomRequest request) {
        return Json.write(generator -> write(generator, request.name(), request.metadata()));
    }

    /**
     * Reads the body of a create.
     *
     * @param body JSON in UTF-8
     * @return what the chatroom shall be
     * @throws WireFormatException if the body is none
     */
    public static CreateChatroomRequest readCreate(byte[] body) {
        Fields fields = Json.read(body, body.length, Fields::read);
        return CreateChatroomRequest.builder()
                .name(Optional.ofNullable(fields.name))
                .metadata(Optional.ofNullable(fields.metadata))
                .build();
    }

    /**
     * Reads the body of an update.
     *
     * @param body JSON in UTF-8
     * @return what shall change
     * @throws WireFormatException if the body is none
     */
    public static UpdateChatroomRequest readUpdate(byte[] body) {
        Fields fields = Json.read(body, body.length, Fields::read);
        return UpdateChatroomRequest.builder()
                .name(Optional.ofNullable(fields.name))
                .metadata(Optional.ofNullable(fields.metadata))
                .build();
    }

    private static void write(JsonGenerator generator, Optional<String> name, Optional<JsonValue> metadata) {
        generator.writeStartObject();
        if (name.isPresent()) {
            generator.writeStringProperty("name", name.get());
        }
        if (metadata.isPresent()) {
            generator.writeName("metadata");
            MetadataJson.write(generator, metadata.get());
        }
        generator.writeEndObject();
    }

    /** Both requests have the same two fields. */
    private record Fields(@Nullable String name, @Nullable JsonValue metadata) {
        static Fields read(JsonParser parser) {
            Json.expect(parser, JsonToken.START_OBJECT, "the body");
            String name = null;
            JsonValue metadata = null;
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String field = parser.currentName();
                parser.nextToken();
                switch (field) {
                    case "name" -> name = Json.string(parser, field, name);
                    case "metadata" -> {
                        Json.requireFirst(field, metadata);
                        metadata = MetadataJson.read(parser);
                    }
                    default -> parser.skipChildren();
                }
            }
            return new Fields(name, metadata);
        }
    }
}
