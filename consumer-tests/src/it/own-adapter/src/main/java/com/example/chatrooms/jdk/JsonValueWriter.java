package com.example.chatrooms.jdk;

import tachyon.chatroom.domain.JsonArray;
import tachyon.chatroom.domain.JsonBoolean;
import tachyon.chatroom.domain.JsonNumber;
import tachyon.chatroom.domain.JsonObject;
import tachyon.chatroom.domain.JsonString;
import tachyon.chatroom.domain.JsonValue;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/** The serializer of any JSON value. It writes a number's text unchanged. */
final class JsonValueWriter extends StdSerializer<JsonValue> {
    JsonValueWriter() {
        super(JsonValue.class);
    }

    @Override
    public void serialize(JsonValue value, JsonGenerator generator, SerializationContext context) {
        write(value, generator);
    }

    private static void write(JsonValue value, JsonGenerator generator) {
        if (value instanceof JsonString string) {
            generator.writeString(string.value());
        } else if (value instanceof JsonNumber number) {
            generator.writeNumber(number.text());
        } else if (value instanceof JsonBoolean bool) {
            generator.writeBoolean(bool.value());
        } else if (value instanceof JsonArray array) {
            generator.writeStartArray();
            array.values().forEach(element -> write(element, generator));
            generator.writeEndArray();
        } else if (value instanceof JsonObject object) {
            generator.writeStartObject();
            object.members().forEach((key, member) -> {
                generator.writeName(key);
                write(member, generator);
            });
            generator.writeEndObject();
        } else {
            generator.writeNull();
        }
    }
}
