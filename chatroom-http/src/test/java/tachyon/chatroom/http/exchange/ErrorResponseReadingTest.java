package tachyon.chatroom.http.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tachyon.chatroom.port.ErrorResponse;
import tachyon.chatroom.port.MalformedResponseException;
import tachyon.chatroom.port.Outcome;
import tachyon.chatroom.port.RateLimitedException;
import tachyon.chatroom.port.ServiceException;
import tachyon.chatroom.wire.RestOperation;
import tachyon.chatroom.wire.WireFormatException;

class ErrorResponseReadingTest {
    private static ServiceException failure(FakeTransport transport) {
        return catchThrowableOfType(ServiceException.class, () -> transport.value(RestOperation.CREATE_CHATROOM));
    }

    private static ErrorResponse response(String body) {
        return failure(FakeTransport.responding(400).body(body)).response();
    }

    @ParameterizedTest
    @CsvSource({
        "400, InvalidRequestException, NOT_APPLIED",
        "422, InvalidRequestException, NOT_APPLIED",
        "401, UnauthenticatedException, NOT_APPLIED",
        "403, PermissionDeniedException, NOT_APPLIED",
        "404, ChatroomNotFoundException, NOT_APPLIED",
        "409, ConflictException, NOT_APPLIED",
        "429, RateLimitedException, NOT_APPLIED",
        "408, UnexpectedStatusException, UNKNOWN",
        "302, UnexpectedStatusException, UNKNOWN",
        "500, ServerErrorException, UNKNOWN",
        "599, ServerErrorException, UNKNOWN",
        "999, UnexpectedStatusException, UNKNOWN",
    })
    void failsByTheStatus(int status, String failure, Outcome outcome) {
        ServiceException thrown = failure(FakeTransport.responding(status));

        assertThat(thrown.getClass().getSimpleName()).isEqualTo(failure);
        assertThat(thrown.outcome()).isEqualTo(outcome);
        assertThat(thrown.status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"message\":\"No room\"}||No room",
                "{\"code\":\"not_found\",\"message\":\"No room\"}|not_found|No room",
                "{\"error\":\"No room\"}||No room",
                "{\"error\":\"not_found\",\"message\":\"No room\"}||No room",
                "{\"code\":\"c\",\"error\":\"No room\"}|c|No room",
                "{\"error\":{\"code\":\"not_found\",\"message\":\"No room\"}}|not_found|No room",
                "{\"error\":{\"message\":\"No room\"},\"code\":\"c\",\"message\":\"x\"}|c|No room",
                "{\"error\":{\"code\":\"c\"},\"message\":\"No room\"}|c|No room",
                "{\"error\":null,\"message\":\"No room\"}||No room",
                "{\"code\":404,\"message\":\"No room\"}|404|No room",
                "{\"code\":null,\"message\":null}||",
                "{\"message\":{\"a\":1}}||",
                "{}||",
                "[]||",
                "null||",
                "\"No room\"||",
            })
    void readsTheCodeAndTheMessageOfEveryShape(String body, String code, String message) {
        ErrorResponse response = response(body);

        assertThat(response.errorCode().orElse("")).isEqualTo(code == null ? "" : code);
        assertThat(response.errorMessage().orElse("")).isEqualTo(message == null ? "" : message);
        assertThat(response.truncatedBody()).isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "No room", "<html><h1>Bad Gateway</h1></html>", "{\"message\":\"cut sho", "{\"a\":NaN}"})
    void keepsTextThatIsNotJsonInTheTruncatedBodyOnly(String body) {
        ErrorResponse response = response(body);

        assertThat(response.errorCode()).isEmpty();
        assertThat(response.errorMessage()).isEmpty();
        assertThat(response.truncatedBody()).isEqualTo(body);
    }

    @Test
    void showsCodeMessageAndRequestIdInTheFailuresMessage() {
        assertThat(failure(FakeTransport.responding(404)
                        .header("x-request-id", "rq_1")
                        .body("{\"code\":\"not_found\",\"message\":\"No room\"}")))
                .hasMessage("create_chatroom: status 404, code not_found, No room, request rq_1 (not applied)");
    }

    @Test
    void ignoresTheHeadersThatASuccessRequires() {
        assertThat(failure(FakeTransport.responding(500)
                                .header("content-type", "text/html")
                                .header("content-encoding", "br")
                                .body("text"))
                        .response()
                        .truncatedBody())
                .isEqualTo("text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "99999999999", "999999999999999999"})
    void readsABodyOfAnotherLengthThanDeclared(String length) {
        assertThat(failure(FakeTransport.responding(500)
                                .header("content-length", length)
                                .body("text"))
                        .response()
                        .truncatedBody())
                .isEqualTo("text");
    }

    /** The end of such a response is unknown, so its status may be wrong. HttpClient 5 does not expose the status. */
    @ParameterizedTest
    @CsvSource({
        "content-length, -5",
        "content-length, abc",
        "content-length, 9223372036854775807",
        "transfer-encoding, identity",
        "'', no name"
    })
    void rejectsInvalidFraming(String header, String value) {
        assertThatExceptionOfType(MalformedResponseException.class)
                .isThrownBy(() -> FakeTransport.responding(404)
                        .header(header, value)
                        .body("text")
                        .value(RestOperation.CREATE_CHATROOM))
                .withCauseExactlyInstanceOf(WireFormatException.class)
                .satisfies(failure -> assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN));
    }

    @Test
    void showsInvalidUtf8AsReplacementCharacters() {
        assertThat(failure(FakeTransport.responding(500).body(new byte[] {'a', (byte) 0xFF, 'b'}))
                        .response()
                        .truncatedBody())
                .isEqualTo("a\ufffdb");
    }

    @Test
    void readsNoMoreThanSixteenKibibytes() {
        FakeTransport transport =
                FakeTransport.responding(500).body("x".repeat(100_000)).inChunksOf(1000);

        assertThat(failure(transport).response().truncatedBody()).isEqualTo("x".repeat(1024));
        assertThat(transport.bytesRead()).isEqualTo(16 * 1024);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void readsNoMoreThanASmallerLimit(int limit) {
        FakeTransport transport = FakeTransport.responding(500)
                .header("content-length", "1000")
                .body("x".repeat(1000))
                .maxResponseBytes(limit);

        assertThat(failure(transport).response().truncatedBody()).isEqualTo("x".repeat(limit));
        assertThat(transport.bytesRead()).isEqualTo(limit);
    }

    @Test
    void truncatesEveryText() {
        ErrorResponse response = failure(FakeTransport.responding(500)
                        .header("x-request-id", "r".repeat(2000))
                        .body("{\"code\":\"" + "c".repeat(2000) + "\",\"message\":\"" + "m".repeat(2000) + "\"}"))
                .response();

        assertThat(response.requestId()).contains("r".repeat(1024));
        assertThat(response.errorCode()).contains("c".repeat(1024));
        assertThat(response.errorMessage()).contains("m".repeat(1024));
        assertThat(response.truncatedBody()).hasSize(1024).startsWith("{\"code\":\"ccc");
    }

    @Test
    void decodesGzip() throws IOException {
        ByteArrayOutputStream coded = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(coded)) {
            out.write("{\"message\":\"No room\"}".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(failure(FakeTransport.responding(404)
                                .header("content-encoding", "gzip")
                                .body(coded.toByteArray()))
                        .response()
                        .errorMessage())
                .contains("No room");
    }

    @Test
    void failsByTheStatusEvenIfTheGzipCodingIsInvalid() {
        ServiceException failure = failure(
                FakeTransport.responding(404).header("content-encoding", "gzip").body("text"));

        assertThat(failure.status()).isEqualTo(404);
        assertThat(failure.response().truncatedBody()).isEmpty();
    }

    @Test
    void truncatesAGzipBomb() throws IOException {
        ByteArrayOutputStream coded = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(coded)) {
            out.write("x".repeat(5_000_000).getBytes(StandardCharsets.UTF_8));
        }

        assertThat(failure(FakeTransport.responding(500)
                                .header("content-encoding", "gzip")
                                .body(coded.toByteArray()))
                        .response()
                        .truncatedBody())
                .isEqualTo("x".repeat(1024));
    }

    @Test
    void readsTheTimeToWait() {
        assertThat(failure(FakeTransport.responding(429).header("retry-after", "5")))
                .isInstanceOfSatisfying(
                        RateLimitedException.class,
                        failure -> assertThat(failure.retryAfter()).contains(Duration.ofSeconds(5)));
    }
}
