package tachyon.chatroom.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code toString} of a value with a long text is limited, so that a log line stays readable. */
class LongTextTest {
    private static final String TEXT = "x".repeat(5_000_000);
    private static final JsonObject METADATA = JsonObject.builder()
            .put("start", "1")
            .put("text", TEXT)
            .put("end", "2")
            .build();

    @Test
    void omitsTheMiddleOfLongMetadata() {
        assertThat(METADATA.toString())
                .hasSizeLessThan(4_100)
                .startsWith("{\"start\":\"1\",\"text\":\"xxx")
                .contains("...[4996033 characters omitted]...")
                .endsWith("xxx\",\"end\":\"2\"}");
    }

    @Test
    void returnsTheCompleteJson() {
        assertThat(METADATA.toJson()).isEqualTo("{\"start\":\"1\",\"text\":\"" + TEXT + "\",\"end\":\"2\"}");
        assertThat(new JsonNumber("1".repeat(10_000)).toJson()).isEqualTo("1".repeat(10_000));
        assertThat(JsonArray.of(new JsonNumber("1".repeat(10_000))).toJson()).isEqualTo("[" + "1".repeat(10_000) + "]");
    }

    @Test
    void keepsATextOfTheMaximumLength() {
        assertThat(AbbreviatedText.of("x".repeat(4_000))).isEqualTo("x".repeat(4_000));
        assertThat(AbbreviatedText.of("x".repeat(4_001)))
                .isEqualTo("x".repeat(2_000) + "...[1 characters omitted]..." + "x".repeat(2_000));
    }

    @Test
    void keepsSurrogatePairsWhole() {
        assertThat(AbbreviatedText.of("x" + "\uD83D\uDE00".repeat(4_000)))
                .startsWith("x\uD83D\uDE00")
                .contains("\uDE00...[4002 characters omitted]...\uD83D")
                .endsWith("\uD83D\uDE00");
    }

    static Stream<Object> valuesWithALongText() {
        Chatroom chatroom = Samples.chatroom().name(TEXT).metadata(METADATA).build();
        return Stream.of(
                chatroom,
                CreateChatroomRequest.builder().name(TEXT).metadata(METADATA).build(),
                UpdateChatroomRequest.builder().name(TEXT).metadata(METADATA).build(),
                ListChatroomsRequest.builder().search(TEXT).build(),
                JsonValue.of(TEXT),
                JsonArray.of(METADATA, METADATA),
                new JsonNumber("1".repeat(5_000_000)),
                new MessageContent.Text(TEXT),
                new MessageContent.Image(TEXT),
                new MessageContent.File(TEXT),
                new MessageContent.ToolCall(TEXT, TEXT, TEXT, Optional.of(true)),
                new MessageContent.ToolResult(TEXT, TEXT, TEXT),
                new MessageContent.AttemptCompletion(TEXT, Optional.of(TEXT)),
                new MessageContent.Unknown(METADATA));
    }

    @ParameterizedTest
    @MethodSource("valuesWithALongText")
    void limitsTheTextOfEveryValue(Object value) {
        assertThat(value.toString()).hasSizeBetween(4_000, 20_000).containsPattern("omitted|…");
    }
}
