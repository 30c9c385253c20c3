package com.example.chatrooms.jdk;

import java.util.ArrayList;
import java.util.List;
import tachyon.chatroom.domain.JsonArray;
import tachyon.chatroom.domain.JsonNumber;
import tachyon.chatroom.domain.JsonObject;
import tachyon.chatroom.domain.JsonValue;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** The deserializer of any JSON value. It reads token by token: Jackson's tree converts numbers and can lose digits. */
final class JsonValueReader extends StdDeserializer<JsonValue> {
    JsonValueReader() {
        super(JsonValue.class);
    }

    @Override
    public JsonValue deserialize(JsonParser parser, DeserializationContext context) {
        return read(parser);
    }

    @Override
    public JsonValue getNullValue(DeserializationContext context) {
        return JsonValue.ofNull();
    }

    private static JsonValue read(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonNumber(parser.getString());
            case VALUE_TRUE, VALUE_FALSE -> JsonValue.of(parser.getBooleanValue());
            case VALUE_NULL -> JsonValue.ofNull();
            default -> JsonValue.of(parser.getString());
        };
    }

    private static JsonValue object(JsonParser parser) {
        JsonObject.Builder members = JsonObject.builder();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            parser.nextToken();
            members.put(key, read(parser));
        }
        return members.build();
    }

    private static JsonValue array(JsonParser parser) {
        List<JsonValue> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(read(parser));
        }
        return JsonArray.of(values);
    }
}
