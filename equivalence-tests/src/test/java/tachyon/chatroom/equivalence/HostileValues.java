package tachyon.chatroom.equivalence;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.domain.JsonArray;
import tachyon.chatroom.domain.JsonNumber;
import tachyon.chatroom.domain.JsonObject;
import tachyon.chatroom.domain.JsonValue;

/** Valid values that a gateway or a transport may process incorrectly. */
final class HostileValues {
    /** Identifiers of chatrooms that do not exist. */
    static final List<ChatroomId> IDS = List.of(
            ChatroomId.of("ch_0"),
            ChatroomId.of("a b"),
            ChatroomId.of("a/b"),
            ChatroomId.of("a%2Fb"),
            ChatroomId.of("..."),
            ChatroomId.of("ü;+~*?#&=\"\\"),
            ChatroomId.of("방\uD83D\uDE00"));

    private static final List<String> OPERATORS = List.of("tn_0", "TN_0", "tn;0=\",%2C");

    private HostileValues() {}

    /** Returns an operator. The gateway's default operator has the number 0. */
    static String operatorOf(int number) {
        return number < OPERATORS.size() ? OPERATORS.get(number) : "tn_" + number;
    }

    /** Returns the identifier of a chatroom. Every second one contains characters that must be encoded. */
    static String idOf(int number) {
        return number % 2 == 0
                ? "ch_" + number
                : IDS.get(number / 2 % IDS.size()).value() + number;
    }

    /** Returns well-formed Unicode, without unpaired surrogates. */
    static Arbitrary<String> texts() {
        Arbitrary<String> special = Arbitraries.of(
                "",
                " ",
                "a",
                "A",
                "aA",
                "%20",
                "+",
                "&",
                "\u0000",
                "\u2028",
                "\uFFFE",
                "\uD83D\uDE00",
                "null",
                "\"\\\b\f\n\r\t");
        return Arbitraries.frequencyOf(
                // Few and similar, so that searches have matches, and incorrect searches have others.
                Tuple.of(4, Arbitraries.of("a", "A", "aA", "bab", "B")),
                Tuple.of(3, special),
                Tuple.of(
                        1,
                        Arbitraries.integers()
                                .between(0, 0x10FFFF)
                                .filter(c -> c < 0xD800 || c > 0xDFFF)
                                .list()
                                .ofMaxSize(6)
                                .map(points ->
                                        points.stream().map(Character::toString).collect(Collectors.joining()))));
    }

    /** Returns any characters, including unpaired surrogates. */
    static Arbitrary<String> anyCharacters() {
        return Arbitraries.oneOf(
                texts(),
                Arbitraries.integers()
                        .between(0xD780, 0xE080)
                        .list()
                        .ofMaxSize(4)
                        .map(chars -> chars.stream()
                                .map(c -> String.valueOf((char) c.intValue()))
                                .collect(Collectors.joining())));
    }

    static Arbitrary<JsonValue> json() {
        return Arbitraries.frequencyOf(
                Tuple.of(20, Arbitraries.recursive(HostileValues::scalars, HostileValues::containers, 0, 3)),
                Tuple.of(
                        1,
                        Arbitraries.integers().between(4, JsonValue.MAX_DEPTH).map(HostileValues::deep)),
                Tuple.of(1, Arbitraries.integers().between(5, 3000).map(HostileValues::wide)));
    }

    private static Arbitrary<JsonValue> scalars() {
        return Arbitraries.oneOf(
                Arbitraries.of(JsonValue.ofNull(), JsonValue.of(true), JsonValue.of(false)),
                Arbitraries.of(
                                "0",
                                "-0",
                                "1.10",
                                "1E400",
                                "-1e-400",
                                "9007199254740993",
                                "1e5",
                                "0.1",
                                "9".repeat(1000))
                        .map(JsonNumber::new),
                Arbitraries.longs().map(JsonValue::of),
                Arbitraries.bigDecimals().ofScale(20).map(JsonValue::of),
                anyCharacters().map(JsonValue::of));
    }

    private static Arbitrary<JsonValue> containers(Arbitrary<JsonValue> values) {
        Arbitrary<JsonValue> arrays = values.list().ofMaxSize(3).map(JsonArray::of);
        Arbitrary<JsonValue> objects = Combinators.combine(texts(), values)
                .as(Map::entry)
                .list()
                .ofMaxSize(3)
                .map(members -> {
                    JsonObject.Builder object = JsonObject.builder();
                    members.forEach(member -> object.put(member.getKey(), member.getValue()));
                    return object.build();
                });
        return Arbitraries.oneOf(arrays, objects);
    }

    private static JsonValue deep(int depth) {
        JsonValue value = JsonValue.of(depth);
        for (int i = 0; i < depth; i++) {
            value = i % 2 == 0
                    ? JsonArray.of(value)
                    : JsonObject.builder().put("k", value).build();
        }
        return value;
    }

    private static JsonValue wide(int width) {
        JsonObject.Builder object = JsonObject.builder();
        for (int i = 0; i < width; i++) {
            object.put("key " + i, JsonValue.of(i));
        }
        return object.build();
    }
}
