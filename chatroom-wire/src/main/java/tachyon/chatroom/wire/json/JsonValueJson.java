package tachyon.chatroom.wire.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tachyon.chatroom.domain.JsonArray;
import tachyon.chatroom.domain.JsonBoolean;
import tachyon.chatroom.domain.JsonNull;
import tachyon.chatroom.domain.JsonNumber;
import tachyon.chatroom.domain.JsonObject;
import tachyon.chatroom.domain.JsonString;
import tachyon.chatroom.domain.JsonValue;
import tachyon.chatroom.wire.WireFormatException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads and writes any JSON value without loss, but that of a duplicate key, whose last value replaces the earlier ones.
 * {@link JsonReader} bounds the depth, and so the recursion.
 */
final class JsonValueJson {
    private JsonValueJson() {}

    static JsonValue read(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> readObject(parser);
            case START_ARRAY -> readArray(parser);
            case VALUE_STRING -> new JsonString(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonNumber(parser.getString());
            case VALUE_TRUE -> new JsonBoolean(true);
            case VALUE_FALSE -> new JsonBoolean(false);
            case VALUE_NULL -> JsonNull.INSTANCE;
            default ->
                throw new WireFormatException("value expected, " + JsonFields.type(parser.currentToken()) + " found");
        };
    }

    private static JsonObject readObject(JsonParser parser) {
        JsonObject.Builder members = JsonObject.builder();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            members.put(name, read(parser));
        }
        return members.build();
    }

    private static JsonArray readArray(JsonParser parser) {
        List<JsonValue> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(read(parser));
        }
        return JsonArray.of(values);
    }

    static void write(JsonGenerator generator, JsonValue value) {
        if (value instanceof JsonString string) {
            generator.writeString(string.value());
        } else if (value instanceof JsonNumber number) {
            generator.writeNumber(number.text());
        } else if (value instanceof JsonBoolean bool) {
            generator.writeBoolean(bool.value());
        } else if (value instanceof JsonArray array) {
            generator.writeStartArray();
            for (JsonValue element : array.values()) {
                write(generator, element);
            }
            generator.writeEndArray();
        } else if (value instanceof JsonObject object) {
            generator.writeStartObject();
            for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
                generator.writeName(member.getKey());
                write(generator, member.getValue());
            }
            generator.writeEndObject();
        } else {
            generator.writeNull();
        }
    }
}
