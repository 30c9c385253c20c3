package tachyon.chatroom.wire.json;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.JsonValue;
import tachyon.chatroom.domain.UpdateChatroomRequest;
import tachyon.chatroom.wire.WireFormatException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads and writes the bodies of requests. A field without a value is absent, never {@code null}, in what is written. */
public final class RequestJson {
    private RequestJson() {}

    /**
     * Writes the body of a create.
     *
     * @param request the request
     * @return JSON in UTF-8
     */
    public static byte[] write(CreateChatroomRequest request) {
        return JsonWriter.write(generator -> write(generator, request.name(), request.metadata()));
    }

    /**
     * Writes the body of an update.
     *
     * @param request the request
     * @return JSON in UTF-8
     */
    public static byte[] write(UpdateChatroomRequest request) {
        return JsonWriter.write(generator -> write(generator, request.name(), request.metadata()));
    }

    /**
     * Reads the body of a create.
     *
     * @param body JSON in UTF-8
     * @return the request
     * @throws WireFormatException if the body is not a valid request
     */
    public static CreateChatroomRequest readCreate(byte[] body) {
        Fields fields = JsonReader.DEFAULT.read(body, body.length, Fields::read);
        return CreateChatroomRequest.builder()
                .name(Optional.ofNullable(fields.name))
                .metadata(Optional.ofNullable(fields.metadata))
                .build();
    }

    /**
     * Reads the body of an update.
     *
     * @param body JSON in UTF-8
     * @return the request
     * @throws WireFormatException if the body is not a valid request
     */
    public static UpdateChatroomRequest readUpdate(byte[] body) {
        Fields fields = JsonReader.DEFAULT.read(body, body.length, Fields::read);
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
            JsonValueJson.write(generator, metadata.get());
        }
        generator.writeEndObject();
    }

    /**
     * The fields of both requests, which are the only ones: an unknown field is a violation. The REST reference defines {@code name} as a string or {@code null}; {@code null} means
     * absent.
     */
    private record Fields(@Nullable String name, @Nullable JsonValue metadata) {
        static Fields read(JsonParser parser) {
            JsonFields.expect(parser, JsonToken.START_OBJECT, "the body");
            Optional<String> name = null;
            JsonValue metadata = null;
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String field = parser.currentName();
                parser.nextToken();
                switch (field) {
                    case "name" -> {
                        JsonFields.requireFirst(field, name);
                        name = readName(parser, field);
                    }
                    case "metadata" -> {
                        JsonFields.requireFirst(field, metadata);
                        metadata = JsonValueJson.read(parser);
                    }
                    default -> throw new WireFormatException(JsonViolation.unknownMember(field));
                }
            }
            return new Fields(name == null ? null : name.orElse(null), metadata);
        }

        private static Optional<String> readName(JsonParser parser, String field) {
            return parser.currentToken() == JsonToken.VALUE_NULL
                    ? Optional.empty()
                    : Optional.of(JsonFields.string(parser, field, null));
        }
    }
}
