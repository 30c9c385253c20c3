package tachyon.chatroom.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code toString} of every JSON value returns its compact JSON text. */
class JsonTextTest {
    @Test
    void printsLiterals() {
        assertThat(JsonValue.ofNull()).hasToString("null");
        assertThat(JsonValue.of(true)).hasToString("true");
        assertThat(JsonValue.of(false)).hasToString("false");
        assertThat(JsonValue.of(-12)).hasToString("-12");
    }

    @ParameterizedTest
    @MethodSource
    void quotesAndEscapesAString(String text, String json) {
        assertThat(JsonValue.of(text)).hasToString(json);
    }

    @Test
    void quotesAndEscapesAKey() {
        assertThat(JsonObject.builder()
                        .put("a\"\\\t\uD83D\uDE00", JsonValue.ofNull())
                        .build())
                .hasToString("{\"a\\\"\\\\\\u0009\uD83D\uDE00\":null}");
    }

    static Stream<Arguments> quotesAndEscapesAString() {
        return Stream.of(
                argumentSet("empty", "", "\"\""),
                argumentSet("plain", "a b", "\"a b\""),
                argumentSet("quote", "a\"b", "\"a\\\"b\""),
                argumentSet("backslash", "a\\b", "\"a\\\\b\""),
                argumentSet("backslash before a quote", "\\\"", "\"\\\\\\\"\""),
                argumentSet("slash", "a/b", "\"a/b\""),
                argumentSet("NUL", "\u0000", "\"\\u0000\""),
                argumentSet("tab", "\t", "\"\\u0009\""),
                argumentSet("line break", "a\r\nb", "\"a\\u000d\\u000ab\""),
                argumentSet("last control character", "\u001F", "\"\\u001f\""),
                argumentSet("accented letter", "\u00E9", "\"\u00E9\""),
                argumentSet("surrogate pair", "\uD83D\uDE00", "\"\uD83D\uDE00\""),
                argumentSet("lone high surrogate", "a\uD83Db", "\"a\\ud83db\""),
                argumentSet("lone low surrogate", "\uDE00", "\"\\ude00\""),
                argumentSet("halves swapped", "\uDE00\uD83D", "\"\\ude00\\ud83d\""));
    }

    @Test
    void printsContainersWithoutWhiteSpace() {
        JsonObject object = JsonObject.builder()
                .put("z", JsonArray.of(JsonValue.of(1), JsonValue.of("two"), JsonArray.of(), JsonObject.of()))
                .put("a", JsonObject.builder().put("user_id", "U1").build())
                .put("", new JsonNumber("1.10"))
                .build();

        assertThat(object).hasToString("{\"z\":[1,\"two\",[],{}],\"a\":{\"user_id\":\"U1\"},\"\":1.10}");
    }

    @Test
    void printsEmptyContainersAsBrackets() {
        assertThat(JsonObject.of()).hasToString("{}");
        assertThat(JsonArray.of()).hasToString("[]");
    }
}
