package tachyon.chatroom.wire.json;

import java.nio.charset.StandardCharsets;
import tachyon.chatroom.domain.JsonValue;
import tachyon.chatroom.wire.WireFormatException;

/**
 * The fuzz target of JSON values. It reads any bytes, which are either rejected with a {@link WireFormatException}, or
 * written and read back without loss.
 */
public final class JsonFuzz {
    private JsonFuzz() {}

    /**
     * Runs the target once. Every exception is a finding.
     *
     * @param input the bytes
     */
    public static void fuzzerTestOneInput(byte[] input) {
        JsonValue value;
        try {
            value = read(input);
        } catch (WireFormatException e) {
            return;
        }
        requireSame(value, read(JsonWriter.write(generator -> JsonValueJson.write(generator, value))));
        requireSame(value, read(value.toJson().getBytes(StandardCharsets.UTF_8)));
    }

    private static JsonValue read(byte[] json) {
        return JsonReader.readValue(json, json.length);
    }

    private static void requireSame(JsonValue value, JsonValue copy) {
        if (!copy.equals(value) || copy.hashCode() != value.hashCode()) {
            throw new AssertionError(value + " was read back as " + copy);
        }
    }
}
