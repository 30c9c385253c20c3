package tachyon.chatroom.wire;

import java.nio.charset.StandardCharsets;
import tachyon.chatroom.domain.JsonValue;

/** Reads whatever bytes as a JSON value. It is refused as {@link WireFormatException}, or written and read without loss. */
public final class JsonFuzz {
    private JsonFuzz() {}

    /**
     * One run; whatever it throws is a finding.
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
        requireSame(value, read(Json.write(generator -> MetadataJson.write(generator, value))));
        requireSame(value, read(value.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static JsonValue read(byte[] json) {
        return Json.read(json, json.length, MetadataJson::read);
    }

    private static void requireSame(JsonValue value, JsonValue again) {
        if (!again.equals(value) || again.hashCode() != value.hashCode()) {
            throw new AssertionError(value + " came back as " + again);
        }
    }
}
