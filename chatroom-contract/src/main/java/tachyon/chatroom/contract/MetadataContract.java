package tachyon.chatroom.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.JsonArray;
import tachyon.chatroom.domain.JsonNumber;
import tachyon.chatroom.domain.JsonObject;
import tachyon.chatroom.domain.JsonValue;
import tachyon.chatroom.domain.UpdateChatroomRequest;

/** The contract of metadata: any JSON value is returned with every digit, every character, and its keys in order. */
@WrittenIn({"docs/own-adapter.md#values-to-bytes-and-back", "docs/metadata.md"})
public abstract class MetadataContract extends GatewayContract {
    /** Creates the contract, for subclasses. */
    protected MetadataContract() {}

    @TestFactory
    Stream<DynamicTest> preservesMetadataOfEveryType() {
        return Map.<String, JsonValue>of(
                        "an object", JsonObject.builder().put("a", "b").build(),
                        "an empty object", JsonObject.of(),
                        "an array", JsonArray.of(JsonValue.of(1), JsonValue.of("two"), JsonValue.ofNull()),
                        "an empty array", JsonArray.of(),
                        "a text", JsonValue.of("text"),
                        "a number", JsonValue.of(7),
                        "true", JsonValue.of(true),
                        "false", JsonValue.of(false),
                        "null", JsonValue.ofNull())
                .entrySet()
                .stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> assertPreserved(entry.getValue())));
    }

    @Test
    void preservesMembersAndElementsOfEveryType() {
        List<JsonValue> values = List.of(
                JsonValue.ofNull(),
                JsonValue.of(true),
                JsonValue.of(false),
                JsonValue.of(0),
                JsonValue.of(""),
                JsonArray.of(),
                JsonObject.of(),
                JsonArray.of(JsonValue.ofNull()),
                JsonObject.builder().put("null", JsonValue.ofNull()).build());
        JsonObject.Builder members = JsonObject.builder();
        for (JsonValue value : values) {
            members.put("member " + value, value);
            assertPreserved(JsonArray.of(value));
            assertPreserved(JsonObject.builder().put("user_id", value).build());
        }
        assertPreserved(members.build());
        assertPreserved(JsonArray.of(values));
    }

    @TestFactory
    Stream<DynamicTest> preservesEveryDigitOfANumber() {
        return Stream.of(
                        "0",
                        "-0",
                        "1.10",
                        "1E400",
                        "-1e-400",
                        "9007199254740993",
                        "0.1000000000000000055511151231257827",
                        "1e5",
                        "1E+5",
                        "100000",
                        "9".repeat(1000))
                .map(text -> DynamicTest.dynamicTest(Texts.printable(text), () -> {
                    JsonValue number = new JsonNumber(text);
                    assertPreserved(number);
                    assertPreserved(JsonObject.builder()
                            .put("n", number)
                            .put("list", JsonArray.of(number))
                            .build());
                }));
    }

    @Test
    void preservesEveryCharacterOfValuesAndKeys() {
        JsonObject.Builder everyText = JsonObject.builder();
        Texts.all().forEach(text -> everyText.put(text, text));

        assertPreserved(everyText.build());
        assertPreserved(JsonArray.of(
                Texts.inJson().stream().<JsonValue>map(JsonValue::of).toList()));
        assertPreserved(
                JsonObject.builder().put("in", JsonArray.of(everyText.build())).build());
    }

    @Test
    void preservesATextAsTheWholeMetadata() {
        Chatroom room = create("Room");
        for (String text : Texts.inJson()) {
            JsonValue metadata = JsonValue.of(text);
            Chatroom updated = gateway()
                    .updateChatroom(
                            room.id(),
                            UpdateChatroomRequest.builder().metadata(metadata).build());
            assertThat(updated.metadata()).as(Texts.printable(text)).isEqualTo(metadata);
        }
    }

    @Test
    void preservesTheOrderOfKeys() {
        JsonObject.Builder object = JsonObject.builder();
        IntStream.iterate(99, key -> key >= 0, key -> key - 1).forEach(key -> object.put("key " + key, "value"));

        assertPreserved(object.build());
        assertPreserved(JsonArray.of(JsonObject.builder()
                .put("in", object.build())
                .put("at", "the end")
                .build()));
    }

    @Test
    void preservesWideMetadata() {
        assertPreserved(
                JsonArray.of(IntStream.range(0, 10_000).mapToObj(JsonValue::of).toList()));
        assertPreserved(JsonObject.of(
                IntStream.range(0, 2_000).boxed().collect(Collectors.toMap(number -> "key " + number, JsonValue::of))));
    }

    @Test
    void preservesMetadataOfTheMaximumDepth() {
        assertPreserved(nested(JsonArray::of));
        assertPreserved(nested(value -> JsonObject.builder().put("in", value).build()));
    }

    private static JsonValue nested(UnaryOperator<JsonValue> around) {
        JsonValue value = JsonValue.ofNull();
        for (int depth = 0; depth < JsonValue.MAX_DEPTH; depth++) {
            value = around.apply(value);
        }
        return value;
    }

    /** Also compares the JSON texts, because equality of objects does not depend on the order of their keys. */
    private void assertPreserved(JsonValue metadata) {
        Chatroom created = gateway()
                .createChatroom(
                        CreateChatroomRequest.builder().metadata(metadata).build());
        assertThat(created.metadata())
                .isEqualTo(metadata)
                .extracting(JsonValue::toJson)
                .isEqualTo(metadata.toJson());
        assertThat(listed(created.id()).metadata())
                .isEqualTo(metadata)
                .extracting(JsonValue::toJson)
                .isEqualTo(metadata.toJson());

        Chatroom other = create("Other");
        Chatroom updated = gateway()
                .updateChatroom(
                        other.id(),
                        UpdateChatroomRequest.builder().metadata(metadata).build());
        assertThat(updated.metadata())
                .isEqualTo(metadata)
                .extracting(JsonValue::toJson)
                .isEqualTo(metadata.toJson());
        assertThat(listed(other.id()).metadata())
                .isEqualTo(metadata)
                .extracting(JsonValue::toJson)
                .isEqualTo(metadata.toJson());
    }
}
