package tachyon.chatroom.wire.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tachyon.chatroom.wire.RestOperation;
import tachyon.chatroom.wire.WireFormatException;

class JsonReaderTest {
    private static final JsonReader SMALL_LIMITS = new JsonReader(10, 2_000);

    private static byte[] withMetadata(String metadata) {
        return Documents.chatroomWith("metadata", metadata).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void hasAMaximumDepthOfFiveHundredAndThree() {
        assertThat(JsonReader.MAX_DEPTH).isEqualTo(503);
    }

    @Test
    void readsStringsAndLevelsUpToItsLimits() {
        byte[] longest = withMetadata("{\"a\":\"" + "x".repeat(2_000) + "\"}");
        byte[] deepest = withMetadata("[".repeat(8) + "]".repeat(8));

        assertThat(ResponseJson.read(RestOperation.CREATE_CHATROOM, SMALL_LIMITS, longest, longest.length))
                .isNotNull();
        assertThat(ResponseJson.read(RestOperation.CREATE_CHATROOM, SMALL_LIMITS, deepest, deepest.length))
                .isNotNull();
    }

    @Test
    void rejectsLongerStringsAndMoreLevels() {
        for (String metadata : new String[] {
            "{\"a\":\"" + "x".repeat(2_001) + "\"}", "{\"" + "x".repeat(2_101) + "\":1}", "[".repeat(9) + "]".repeat(9)
        }) {
            byte[] body = withMetadata(metadata);
            assertThatExceptionOfType(WireFormatException.class)
                    .isThrownBy(() -> ResponseJson.read(RestOperation.CREATE_CHATROOM, SMALL_LIMITS, body, body.length))
                    .withMessage("the body's JSON exceeds a limit on depth, strings or numbers")
                    .withNoCause();
        }
    }

    @Test
    void readsNoByteBeyondTheLength() {
        byte[] bytes = "[1]hunter2".getBytes(StandardCharsets.UTF_8);

        assertThat(JsonReader.readValue(bytes, 3)).hasToString("[1]");
        assertThatExceptionOfType(WireFormatException.class)
                .isThrownBy(() -> JsonReader.readValue(bytes, bytes.length))
                .withMessageNotContaining("hunter2");
    }
}
