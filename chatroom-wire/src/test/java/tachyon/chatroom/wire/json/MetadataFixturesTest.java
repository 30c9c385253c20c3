package tachyon.chatroom.wire.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Map;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.JsonArray;
import tachyon.chatroom.domain.JsonNumber;
import tachyon.chatroom.domain.JsonObject;
import tachyon.chatroom.domain.JsonString;
import tachyon.chatroom.domain.JsonValue;

/** Metadata in the body of a create. */
class MetadataFixturesTest extends FixturesTest<JsonValue> {
    MetadataFixturesTest() {
        super(
                "metadata",
                Map.ofEntries(
                        Map.entry("null", JsonValue.ofNull()),
                        Map.entry("true", JsonValue.of(true)),
                        Map.entry("number", new JsonNumber("9007199254740993")),
                        Map.entry("string", new JsonString("us_1")),
                        Map.entry("empty-string", new JsonString("")),
                        Map.entry("array", array()),
                        Map.entry("empty-array", JsonArray.of()),
                        Map.entry("empty-object", JsonObject.of()),
                        Map.entry("keys-in-common-use", keysInCommonUse()),
                        Map.entry("numbers", numbers()),
                        Map.entry("key-order", keyOrder()),
                        Map.entry("nested", nested()),
                        Map.entry("text-beyond-ascii", textBeyondAscii()),
                        Map.entry("long-numbers", longNumbers()),
                        Map.entry("lone-surrogate-keys", loneSurrogateKeys()),
                        Map.entry("duplicate-keys", duplicateKeys()),
                        Map.entry("escapes", escapes()),
                        Map.entry("escapes-of-other-writers", escapesOfOtherWriters())),
                MetadataFixturesTest::read,
                MetadataFixturesTest::write);
    }

    private static JsonValue read(byte[] json) {
        String body = "{\"metadata\":" + new String(json, UTF_8) + "}";
        return RequestJson.readCreate(body.getBytes(UTF_8)).metadata().orElseThrow();
    }

    private static byte[] write(JsonValue metadata) {
        byte[] body = RequestJson.write(
                CreateChatroomRequest.builder().metadata(metadata).build());
        return Arrays.copyOfRange(body, "{\"metadata\":".length(), body.length - 1);
    }

    private static JsonValue array() {
        return JsonArray.of(
                JsonValue.of(1),
                new JsonString("1"),
                JsonValue.of(true),
                JsonValue.ofNull(),
                JsonArray.of(),
                JsonObject.of());
    }

    private static JsonValue longNumbers() {
        String integer = "1" + "234567890".repeat(200);
        return JsonObject.builder()
                .put("integer", new JsonNumber(integer))
                .put("negative", new JsonNumber("-" + integer))
                .put("decimal", new JsonNumber("0." + "5".repeat(1500)))
                .put("exponent", new JsonNumber("1e" + "0".repeat(1200) + "5"))
                .build();
    }

    private static JsonValue loneSurrogateKeys() {
        return JsonObject.builder()
                .put("\ud83d", JsonValue.of(1))
                .put(
                        "a\ude00b",
                        JsonObject.builder()
                                .put("\ude00\ud83d", JsonValue.of(2))
                                .build())
                .build();
    }

    /** The last value of a key replaces the earlier ones, in their place. */
    private static JsonValue duplicateKeys() {
        return JsonObject.builder()
                .put("a", JsonValue.of(3))
                .put(
                        "b",
                        JsonObject.builder()
                                .put("c", JsonArray.of(JsonValue.of(2)))
                                .build())
                .build();
    }

    private static JsonValue keysInCommonUse() {
        return JsonObject.builder()
                .put("user_id", "us_1")
                .put("comparison_group_id", "cg_1")
                .put("comparison_group_name", "A or B")
                .build();
    }

    private static JsonValue numbers() {
        return JsonArray.of(
                new JsonNumber("9007199254740993"),
                new JsonNumber("-9007199254740993"),
                new JsonNumber("123456789012345678901234567890"),
                new JsonNumber("1.10"),
                new JsonNumber("1.1"),
                new JsonNumber("1E400"),
                new JsonNumber("1e-400"),
                new JsonNumber("1.50E+07"),
                new JsonNumber("-0"),
                new JsonNumber("-0.0"),
                new JsonNumber("0.0"),
                new JsonNumber("0.1000000000000000055511151231257827"));
    }

    private static JsonValue keyOrder() {
        return JsonObject.builder()
                .put("z", JsonValue.of(1))
                .put("a", JsonValue.of(2))
                .put("10", JsonValue.of(3))
                .put("2", JsonValue.of(4))
                .put(
                        "M",
                        JsonObject.builder()
                                .put("y", JsonValue.of(5))
                                .put("b", JsonValue.of(6))
                                .build())
                .put("", JsonValue.of(7))
                .put("A", JsonValue.of(8))
                .build();
    }

    private static JsonValue nested() {
        JsonValue c = JsonArray.of(
                JsonValue.ofNull(),
                JsonObject.builder().put("d", JsonArray.of()).build());
        JsonValue b = JsonObject.builder()
                .put("b", JsonObject.builder().put("c", c).build())
                .build();
        return JsonObject.builder()
                .put("a", JsonArray.of(JsonArray.of(b)))
                .put("e", JsonObject.builder().put("f", JsonObject.of()).build())
                .build();
    }

    private static JsonValue textBeyondAscii() {
        return JsonObject.builder()
                .put("Gr\u00fc\u00dfe", "\ud55c\uae00")
                .put("\u20ac", "\u2028\u2029\ufeff")
                .build();
    }

    private static JsonValue escapes() {
        return JsonObject.builder()
                .put("quote\"back\\slash", "\b\t\n\f\r\u0000\u001f/\u007f")
                .put("pair", "\ud83d\ude00")
                .put("lone", "\ud800 \udc00")
                .build();
    }

    private static JsonValue escapesOfOtherWriters() {
        return JsonObject.builder()
                .put("Gr\u00fc\u00dfe", "/\ud83d\ude00\ud83d\ude00\n\"")
                .put("n", JsonArray.of(new JsonNumber("1.10"), new JsonNumber("-0")))
                .build();
    }
}
