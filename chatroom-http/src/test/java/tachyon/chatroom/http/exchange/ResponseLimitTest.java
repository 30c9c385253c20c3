package tachyon.chatroom.http.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tachyon.chatroom.http.JsonLimits;
import tachyon.chatroom.port.ChatroomNotFoundException;
import tachyon.chatroom.port.MalformedResponseException;
import tachyon.chatroom.port.Outcome;
import tachyon.chatroom.port.ResponseTooLargeException;
import tachyon.chatroom.wire.RestOperation;
import tachyon.chatroom.wire.WireFormatException;

class ResponseLimitTest {
    private static final String BODY = ChatroomBody.JSON;
    private static final JsonLimits JSON_LIMITS =
            JsonLimits.builder().maxDepth(10).maxStringLength(2_000).build();

    private static FakeTransport chunked(byte[] body) {
        return FakeTransport.respondingWithJson("")
                .without("content-length")
                .header("transfer-encoding", "chunked")
                .body(body);
    }

    private static FakeTransport gzipped(byte[] body) {
        return chunked(body).header("content-encoding", "gzip");
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

    private static void assertTooLarge(FakeTransport transport, int limit) {
        assertThatExceptionOfType(ResponseTooLargeException.class)
                .isThrownBy(() -> transport.maxResponseBytes(limit).value(RestOperation.CREATE_CHATROOM))
                .withMessage("create_chatroom: the response body has more than " + limit + " bytes (applied)")
                .satisfies(failure -> assertThat(failure.outcome()).isEqualTo(Outcome.APPLIED));
    }

    private static void assertRead(FakeTransport transport, int limit) {
        assertThat(transport
                        .maxResponseBytes(limit)
                        .value(RestOperation.CREATE_CHATROOM)
                        .name())
                .isEqualTo("Support");
    }

    @Test
    void readsABodyOfExactlyTheLimit() {
        assertRead(FakeTransport.respondingWithJson(BODY), BODY.length());
        assertRead(FakeTransport.respondingWithJson(BODY).inChunksOf(1), BODY.length());
        assertRead(chunked(bytes(BODY)), BODY.length());
        assertRead(chunked(bytes(BODY)).inChunksOf(1), BODY.length());
        assertRead(gzipped(gzip(bytes(BODY))), BODY.length());
    }

    @Test
    void stopsABodyOneByteOverTheLimit() {
        assertTooLarge(FakeTransport.respondingWithJson(BODY), BODY.length() - 1);
        assertTooLarge(chunked(bytes(BODY)), BODY.length() - 1);
        assertTooLarge(chunked(bytes(BODY)).inChunksOf(1), BODY.length() - 1);
        assertTooLarge(gzipped(gzip(bytes(BODY))), BODY.length() - 1);
        assertTooLarge(chunked(bytes(BODY)), 1);
    }

    @Test
    void rejectsADeclaredLengthOverTheLimitBeforeItReadsAByte() {
        for (String length : new String[] {"1001", "999999999999999999"}) {
            FakeTransport transport = FakeTransport.respondingWithJson(BODY).header("content-length", length);

            assertTooLarge(transport, 1000);
            assertThat(transport.bytesRead()).isZero();
        }
    }

    @Test
    void stopsABodyThatIsLongerThanDeclared() {
        assertTooLarge(FakeTransport.respondingWithJson(BODY).header("content-length", "1"), BODY.length() - 1);
    }

    @Test
    void stopsALongBodyOneByteOverTheLimit() {
        FakeTransport transport = chunked(new byte[1_000_000]);

        assertTooLarge(transport, 100_000);
        assertThat(transport.bytesRead()).isEqualTo(100_001);
    }

    @Test
    void readsHeadersUpToTheLimitAndIgnoresTheStatusOfLargerOnes() {
        int remaining = 65_536 - "HTTP/1.1 404 \r\nx: \r\n\r\n".length();
        FakeTransport largest = FakeTransport.responding(404).header("x", "y".repeat(remaining));
        FakeTransport larger = FakeTransport.responding(404).header("x", "y".repeat(remaining + 1));

        assertThatExceptionOfType(ChatroomNotFoundException.class)
                .isThrownBy(() -> largest.value(RestOperation.CREATE_CHATROOM));
        assertThatExceptionOfType(ResponseTooLargeException.class)
                .isThrownBy(() -> larger.value(RestOperation.CREATE_CHATROOM))
                .withMessage("create_chatroom: the response headers exceed their limit (outcome unknown)");
    }

    @Test
    void readsStringsAndLevelsUpToTheSettings() {
        for (String metadata : new String[] {"{\"a\":\"" + "x".repeat(2_000) + "\"}", "[".repeat(8) + "]".repeat(8)}) {
            assertThat(FakeTransport.respondingWithJson(ChatroomBody.with("metadata", metadata))
                            .jsonLimits(JSON_LIMITS)
                            .value(RestOperation.CREATE_CHATROOM)
                            .metadata())
                    .hasToString(metadata);
        }
    }

    @Test
    void rejectsLongerStringsAndMoreLevels() {
        for (String metadata : new String[] {
            "{\"a\":\"" + "x".repeat(2_001) + "\"}", "{\"" + "x".repeat(2_101) + "\":1}", "[".repeat(9) + "]".repeat(9)
        }) {
            assertThatExceptionOfType(MalformedResponseException.class)
                    .isThrownBy(() -> FakeTransport.respondingWithJson(ChatroomBody.with("metadata", metadata))
                            .jsonLimits(JSON_LIMITS)
                            .value(RestOperation.CREATE_CHATROOM))
                    .withMessage("create_chatroom: the body's JSON exceeds a limit on depth, strings or numbers"
                            + " (applied)")
                    .withCauseExactlyInstanceOf(WireFormatException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "GZIP", " gzip "})
    void decodesGzip(String coding) {
        String name = "x".repeat(100_000);

        assertThat(gzipped(gzip(bytes(BODY.replace("Support", name))))
                        .header("content-encoding", coding)
                        .value(RestOperation.CREATE_CHATROOM)
                        .name())
                .isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "", "Identity"})
    void readsIdentityUnchanged(String coding) {
        assertRead(FakeTransport.respondingWithJson(BODY).header("content-encoding", coding), 10_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "deflate", "zstd", "gzip, gzip", "x-gzip"})
    void rejectsACodingThatTheRequestDidNotAccept(String coding) {
        assertThatExceptionOfType(MalformedResponseException.class)
                .isThrownBy(() -> FakeTransport.respondingWithJson(BODY)
                        .header("content-encoding", coding)
                        .value(RestOperation.CREATE_CHATROOM))
                .withMessage("create_chatroom: the response's Content-Encoding is neither gzip nor identity (applied)");
    }

    @Test
    void rejectsInvalidGzip() {
        byte[] coded = gzip(bytes(BODY));
        byte[] wrongSum = coded.clone();
        wrongSum[coded.length - 8] ^= 1;

        for (byte[] invalid :
                new byte[][] {bytes(BODY), Arrays.copyOf(coded, 5), Arrays.copyOf(coded, coded.length - 1), wrongSum}) {
            assertThatExceptionOfType(MalformedResponseException.class)
                    .isThrownBy(() -> gzipped(invalid).value(RestOperation.CREATE_CHATROOM))
                    .withMessage("create_chatroom: the response's gzip coding is invalid (applied)");
        }
    }

    @Test
    void rejectsAnEmptyGzipBodyAsEmpty() {
        assertThatExceptionOfType(MalformedResponseException.class)
                .isThrownBy(() -> gzipped(new byte[0]).value(RestOperation.CREATE_CHATROOM))
                .withMessage("create_chatroom: the body is empty (applied)");
    }

    @Test
    void stopsAGzipBomb() {
        byte[] bomb = gzip(new byte[50_000_000]);

        assertThat(bomb.length).isLessThan(100_000);
        assertTooLarge(gzipped(bomb), 100_000);
    }
}
