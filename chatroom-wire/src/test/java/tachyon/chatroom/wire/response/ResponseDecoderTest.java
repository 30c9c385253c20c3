package tachyon.chatroom.wire.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tachyon.chatroom.port.AccessToken;
import tachyon.chatroom.port.ServiceException;
import tachyon.chatroom.port.UnexpectedStatusException;
import tachyon.chatroom.wire.RestOperation;
import tachyon.chatroom.wire.WireFormatException;

class ResponseDecoderTest {
    private static final int MAX_BODY_BYTES = 100_000;

    private static FakeHeaders gzipHeaders(int status) {
        return FakeHeaders.of(status)
                .with("Content-Type", "application/json")
                .with("Transfer-Encoding", "chunked")
                .with("Content-Encoding", "gzip");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream coded = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(coded)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return coded.toByteArray();
    }

    /** Returns the decoded body. */
    private static byte[] decode(RestOperation<?> operation, FakeHeaders headers, byte[] body) {
        ResponseBuffer buffer = new ResponseBuffer(operation, headers.validated(), FakeHeaders.limits(MAX_BODY_BYTES));
        int written = 0;
        while (written < body.length && buffer.hasCapacity()) {
            byte[] array = buffer.array();
            int count = Math.min(array.length - buffer.position(), body.length - written);
            System.arraycopy(body, written, array, buffer.position(), count);
            buffer.advance(count);
            written += count;
        }
        ResponseBody decoded = ResponseDecoder.decode(
                operation, headers.validated(), buffer, AccessToken.of("hunter2"), InstantSource.system());
        return Arrays.copyOf(decoded.bytes(), decoded.length());
    }

    private static byte[] decode(FakeHeaders headers, byte[] body) {
        return decode(RestOperation.CREATE_CHATROOM, headers, body);
    }

    private static ServiceException failure(FakeHeaders headers, byte[] body) {
        return catchThrowableOfType(ServiceException.class, () -> decode(headers, body));
    }

    @Test
    void returnsABodyWithoutACodingUnchanged() {
        assertThat(decode(FakeHeaders.ofJson().with("Content-Length", "2"), bytes("{}")))
                .isEqualTo(bytes("{}"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 511, 512, 513, 8_192, 50_000, MAX_BODY_BYTES})
    void decodesGzipUpToTheLimit(int length) {
        byte[] plain = bytes("x".repeat(length));

        assertThat(decode(gzipHeaders(200), gzip(plain))).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(ints = {MAX_BODY_BYTES + 1, 10_000_000})
    void failsIfTheDecodedBodyExceedsTheLimit(int length) {
        byte[] coded = gzip(new byte[length]);

        assertThatExceptionOfType(ResponseLimitException.class)
                .isThrownBy(() -> decode(gzipHeaders(200), coded))
                .withMessage("the response body has more than 100000 bytes");
    }

    @Test
    void returnsAnEmptyBodyOfAnyCodingAsEmpty() {
        assertThat(decode(gzipHeaders(200), new byte[0])).isEmpty();
    }

    @Test
    void rejectsInvalidGzipOfASuccess() {
        byte[] coded = gzip(bytes("{}"));
        byte[] wrongSum = coded.clone();
        wrongSum[coded.length - 8] ^= 1;

        for (byte[] invalid :
                new byte[][] {bytes("{}"), Arrays.copyOf(coded, 5), Arrays.copyOf(coded, coded.length - 1), wrongSum}) {
            assertThatExceptionOfType(WireFormatException.class)
                    .isThrownBy(() -> decode(gzipHeaders(200), invalid))
                    .withMessage("the response's gzip coding is invalid")
                    .withCauseInstanceOf(IOException.class);
        }
    }

    @Test
    void failsByTheStatusOfAnError() {
        assertThat(failure(FakeHeaders.of(404), bytes("No room")).status()).isEqualTo(404);
        assertThat(failure(FakeHeaders.of(404), bytes("No hunter2")).response().truncatedBody())
                .isEqualTo("No ***");
        assertThat(failure(FakeHeaders.of(202), bytes("{}"))).isInstanceOf(UnexpectedStatusException.class);
    }

    @Test
    void decodesGzipOfAnErrorAndTruncatesIt() {
        assertThat(failure(gzipHeaders(500), gzip(bytes("No room"))).response().truncatedBody())
                .isEqualTo("No room");
        assertThat(failure(gzipHeaders(500), gzip(bytes("x".repeat(1_000_000))))
                        .response()
                        .truncatedBody())
                .isEqualTo("x".repeat(1024));
    }

    @Test
    void failsByTheStatusOfAnErrorWithInvalidGzip() {
        ServiceException failure = failure(gzipHeaders(404), bytes("text"));

        assertThat(failure.status()).isEqualTo(404);
        assertThat(failure.response().truncatedBody()).isEmpty();
    }

    @Test
    void decodesAChatroomWithStatus201() {
        assertThat(decode(gzipHeaders(201), gzip(bytes("{}")))).isEqualTo(bytes("{}"));
    }

    @Test
    void ignoresTheBodyOfADeleteWithStatus200() {
        assertThat(decode(RestOperation.DELETE_CHATROOM, FakeHeaders.of(200), bytes("<html>")))
                .isEmpty();
        assertThat(decode(RestOperation.DELETE_CHATROOM, gzipHeaders(200), bytes("not gzip")))
                .isEmpty();
    }

    @Test
    void rejectsABodyOfAnOperationWithoutOne() {
        assertThat(decode(RestOperation.DELETE_CHATROOM, FakeHeaders.of(204), new byte[0]))
                .isEmpty();
        assertThatExceptionOfType(WireFormatException.class)
                .isThrownBy(() -> decode(RestOperation.DELETE_CHATROOM, FakeHeaders.of(204), bytes("x")))
                .withMessage("status 204 has a body");
    }
}
