package tachyon.chatroom.wire.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tachyon.chatroom.port.AccessToken;
import tachyon.chatroom.port.ErrorResponse;

class ErrorResponseReaderTest {
    private static final String TOKEN = "s3cr3t.token/of+the=call";
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-01-02T03:04:05Z"));

    private static ErrorResponse read(FakeHeaders headers, byte[] body, int length) {
        return ErrorResponseReader.read(headers.validated(), body, length, AccessToken.of(TOKEN), CLOCK);
    }

    private static ErrorResponse read(FakeHeaders headers, String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        return read(headers, body, body.length);
    }

    private static ErrorResponse read(String text) {
        return read(FakeHeaders.of(400), text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"code\":\"not_found\",\"message\":\"No room\"}|not_found|No room",
                "{\"error\":\"not_found\",\"message\":\"No room\"}||No room",
                "{\"error\":\"No room\"}||No room",
                "{\"error\":{\"message\":\"No room\"},\"code\":\"c\",\"message\":\"x\"}|c|No room",
                "{\"error\":{\"code\":\"c\"},\"code\":\"x\",\"message\":\"No room\"}|c|No room",
                "{\"title\":\"No room\",\"detail\":\"ch_1 is gone\",\"status\":404}||No room: ch_1 is gone",
                "{\"title\":\"No room\",\"detail\":\" \"}||No room",
                "{\"title\":1,\"detail\":\"ch_1 is gone\",\"code\":\"c\"}|c|ch_1 is gone",
                "{\"title\":\"x\",\"detail\":\"x\",\"message\":\"No room\"}||No room",
                "{\"title\":\"x\",\"detail\":\"x\",\"error\":\"No room\"}||No room",
                "{\"title\":\"x\",\"detail\":\"x\",\"error\":{\"message\":\"No room\"}}||No room",
                "{\"title\":\"No room\",\"error\":{\"code\":\"c\"}}|c|No room",
                "{\"title\":\"\",\"detail\":null}||",
                "{\"code\":404,\"message\":\"No room\"}|404|No room",
                "{\"code\":null,\"message\":{\"a\":1}}||",
                "{}||",
                "[]||",
                "No room||",
                "{\"message\":||",
            })
    void readsTheCodeAndTheMessageOfEveryShape(String body, String code, String message) {
        ErrorResponse response = read(body);

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.errorCode().orElse("")).isEqualTo(code == null ? "" : code);
        assertThat(response.errorMessage().orElse("")).isEqualTo(message == null ? "" : message);
        assertThat(response.truncatedBody()).isEqualTo(body);
    }

    @Test
    void readsTheHeaders() {
        FakeHeaders headers =
                FakeHeaders.of(429).with("X-Request-Id", "rq_1").with("Retry-After", "Fri, 02 Jan 2026 03:05:05 GMT");

        assertThat(read(headers, "").requestId()).contains("rq_1");
        assertThat(read(headers, "").retryAfter()).contains(Duration.ofMinutes(1));
        assertThat(read(FakeHeaders.of(429), "").requestId()).isEmpty();
        assertThat(read(FakeHeaders.of(429), "").retryAfter()).isEmpty();
    }

    @Test
    void readsNoByteBeyondTheLength() {
        byte[] body = Arrays.copyOf("No room".getBytes(StandardCharsets.UTF_8), 100);

        assertThat(read(FakeHeaders.of(500), body, 7).truncatedBody()).isEqualTo("No room");
    }

    @Test
    void truncatesEveryTextToItsMaximumLength() {
        ErrorResponse response = read(
                FakeHeaders.of(500).with("x-request-id", "r".repeat(1025)),
                "{\"code\":\"" + "c".repeat(1025) + "\",\"message\":\"" + "m".repeat(1025) + "\"}");

        assertThat(response.requestId()).contains("r".repeat(1024));
        assertThat(response.errorCode()).contains("c".repeat(1024));
        assertThat(response.errorMessage()).contains("m".repeat(1024));
        assertThat(response.truncatedBody()).hasSize(1024);
        assertThat(read("x".repeat(1024)).truncatedBody()).hasSize(1024);
    }

    @Test
    void redactsTheTokenInEveryText() {
        ErrorResponse response = read(
                FakeHeaders.of(401).with("x-request-id", "rq-" + TOKEN),
                "{\"code\":{\"t\":\"" + TOKEN + "\"},\"message\":\"" + TOKEN + " and " + TOKEN + "\"}");

        assertThat(response.requestId()).contains("rq-***");
        assertThat(response.errorCode()).contains("{\"t\":\"***\"}");
        assertThat(response.errorMessage()).contains("*** and ***");
        assertThat(response.truncatedBody()).isEqualTo("{\"code\":{\"t\":\"***\"},\"message\":\"*** and ***\"}");
    }

    @Test
    void redactsATokenThatIsEscapedInJson() {
        assertThat(read("{\"message\": \"s3cr3t.token\\/of\\u002Bthe=call\"}").truncatedBody())
                .isEqualTo("{\"message\":\"***\"}");
    }

    @Test
    void redactsAPrefixOfTheTokenOfEightCharactersOrMoreAtTheEnd() {
        for (int length = 8; length <= TOKEN.length(); length++) {
            assertThat(read("bad " + TOKEN.substring(0, length)).truncatedBody())
                    .isEqualTo("bad ***");
        }
        assertThat(read("bad " + TOKEN.substring(0, 7)).truncatedBody()).isEqualTo("bad s3cr3t.");
    }

    @Test
    void redactsBeforeItTruncates() {
        assertThat(read("x".repeat(1020) + TOKEN + "y").truncatedBody()).isEqualTo("x".repeat(1020) + "***y");
    }

    @Test
    void redactsTheTokenInTheTitleAndTheDetailOfAProblem() {
        assertThat(read("{\"title\":\"Bad %73" + TOKEN.substring(1) + "\",\"detail\":\"" + TOKEN + "\"}")
                        .errorMessage())
                .contains("Bad ***: ***");
    }

    @Test
    void redactsATokenWhoseEscapesTheEndOfTheBodyTruncates() {
        assertThat(read("{\"message\": \"s3cr3t.token\\/of\\u002").truncatedBody())
                .isEqualTo("{\"message\": \"***");
        assertThat(read("<p>s3cr3t.token&#x2F;of&#x2").truncatedBody()).isEqualTo("<p>***");
        assertThat(read("/?t=s3cr3t.token%2Fof%2").truncatedBody()).isEqualTo("/?t=***");
    }

    @Test
    void truncatesBeforeASurrogatePairThatDoesNotFit() {
        String room = "\ud83d\ude00";

        assertThat(read("x".repeat(1023) + room).truncatedBody()).isEqualTo("x".repeat(1023));
        assertThat(read("x".repeat(1022) + room + "y").truncatedBody()).isEqualTo("x".repeat(1022) + room);
        assertThat(read("{\"message\":\"" + "m".repeat(1023) + room + "\"}").errorMessage())
                .contains("m".repeat(1023));
    }
}
