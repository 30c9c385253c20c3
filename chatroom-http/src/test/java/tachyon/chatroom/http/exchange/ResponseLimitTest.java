package tachyon.chatroom.wire;

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
import tachyon.chatroom.connection.ConnectionSettings;
import tachyon.chatroom.port.ChatroomNotFoundException;
import tachyon.chatroom.port.MalformedResponseException;
import tachyon.chatroom.port.Outcome;
import tachyon.chatroom.port.ResponseTooLargeException;

class ResponseLimitTest {
    private static final String BODY = "{\"chatroom\":" + Documents.CHATROOM + "}";

    private static FakeTransport chunked(byte[] body) {
        return FakeTransport.answeringJson("")
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
                .isThrownBy(() -> transport.limit(limit).value(RestOperation.CREATE_CHATROOM))
                .withMessage("create_chatroom: the answer's body has more than " + limit + " bytes (applied)")
                .satisfies(failure -> assertThat(failure.outcome()).isEqualTo(Outcome.APPLIED));
    }

    private static void assertRead(FakeTransport transport, int limit) {
        assertThat(transport.limit(limit).value(RestOperation.CREATE_CHATROOM).name())
                .isEqualTo("Support");
    }

    @Test
    void passesABodyOfExactlyTheLimit() {
        assertRead(FakeTransport.answeringJson(BODY), BODY.length());
        assertRead(FakeTransport.answeringJson(BODY).inPiecesOf(1), BODY.length());
        assertRead(chunked(bytes(BODY)), BODY.length());
        assertRead(chunked(bytes(BODY)).inPiecesOf(1), BODY.length());
        assertRead(gzipped(gzip(bytes(BODY))), BODY.length());
    }

    @Test
    void stopsABodyOneByteOverTheLimit() {
        assertTooLarge(FakeTransport.answeringJson(BODY), BODY.length() - 1);
        assertTooLarge(chunked(bytes(BODY)), BODY.length() - 1);
        assertTooLarge(chunked(bytes(BODY)).inPiecesOf(1), BODY.length() - 1);
        assertTooLarge(gzipped(gzip(bytes(BODY))), BODY.length() - 1);
        assertTooLarge(chunked(bytes(BODY)), 1);
    }

    @Test
    void stopsAtTheAnnouncedLengthBeforeAnyByte() {
        assertTooLarge(FakeTransport.answeringJson("").header("content-length", "1001"), 1000);
        assertTooLarge(FakeTransport.answeringJson("").header("content-length", "999999999999999999"), 1000);
    }

    @Test
    void stopsABodyThatIsLongerThanAnnounced() {
        assertTooLarge(FakeTransport.answeringJson(BODY).header("content-length", "1"), BODY.length() - 1);
    }

    @Test
    void stopsAnEndlessBodyOneByteOverTheLimit() {
        FakeTransport endless = chunked(new byte[1_000_000]).limit(100_000);

        assertThatExceptionOfType(ResponseTooLargeException.class)
                .isThrownBy(() -> endless.answer(RestOperation.CREATE_CHATROOM));
    }

    @Test
    void takesAHeadUpToTheLimitAndNoLargerOneNorItsStatus() {
        FakeTransport most = FakeTransport.answering(404).header("x", "y".repeat(65_536 - 5));
        FakeTransport more = FakeTransport.answering(404).header("x", "y".repeat(65_536 - 4));

        assertThatExceptionOfType(ChatroomNotFoundException.class)
                .isThrownBy(() -> most.value(RestOperation.CREATE_CHATROOM));
        assertThatExceptionOfType(ResponseTooLargeException.class)
                .isThrownBy(() -> more.value(RestOperation.CREATE_CHATROOM))
                .withMessage("create_chatroom: the answer's head is over its limit (outcome unknown)");
    }

    @Test
    void readsStringsAndLevelsUpToTheSettings() {
        ResponseLimits limits = ResponseLimits.of(settings().build());
        byte[] longest = bytes(Documents.chatroomWith("metadata", "{\"a\":\"" + "x".repeat(2_000) + "\"}"));
        byte[] deepest = bytes(Documents.chatroomWith("metadata", "[".repeat(8) + "]".repeat(8)));

        assertThat(RestOperation.CREATE_CHATROOM.read(longest, longest.length, limits))
                .isNotNull();
        assertThat(RestOperation.CREATE_CHATROOM.read(deepest, deepest.length, limits))
                .isNotNull();
    }

    @Test
    void readsNoLongerStringsAndNoMoreLevels() {
        ResponseLimits limits = ResponseLimits.of(settings().build());
        for (String metadata : new String[] {
            "{\"a\":\"" + "x".repeat(2_001) + "\"}", "{\"" + "x".repeat(2_101) + "\":1}", "[".repeat(9) + "]".repeat(9)
        }) {
            byte[] body = bytes(Documents.chatroomWith("metadata", metadata));
            assertThatExceptionOfType(WireFormatException.class)
                    .isThrownBy(() -> RestOperation.CREATE_CHATROOM.read(body, body.length, limits))
                    .withMessage("the body's JSON is over a limit on depth, strings or numbers");
        }
    }

    private static ConnectionSettings.Builder settings() {
        return ConnectionSettings.builder()
                .baseUrl("http://127.0.0.1")
                .operatorId("tn_1")
                .accessToken("secret")
                .maxStringLength(2_000)
                .maxJsonDepth(10);
    }

    @Test
    void doesNotTrustAnAnnouncedLengthWithMemory() {
        Answer<?> answer = FakeTransport.answeringJson("")
                .header("content-length", "1000000000")
                .limit(1024 * 1024 * 1024)
                .answer(RestOperation.CREATE_CHATROOM);

        assertThat(answer.array().length).isLessThanOrEqualTo(1024 * 1024);
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
    void takesIdentityAsItIs(String coding) {
        assertRead(FakeTransport.answeringJson(BODY).header("content-encoding", coding), 10_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "deflate", "zstd", "gzip, gzip", "x-gzip"})
    void isMalformedWithACodingThatWasNotAskedFor(String coding) {
        assertThatExceptionOfType(MalformedResponseException.class)
                .isThrownBy(() -> FakeTransport.answeringJson(BODY)
                        .header("content-encoding", coding)
                        .value(RestOperation.CREATE_CHATROOM))
                .withMessage("create_chatroom: the answer's Content-Encoding was not asked for (applied)");
    }

    @Test
    void isMalformedWithBrokenGzip() {
        byte[] coded = gzip(bytes(BODY));
        byte[] wrongSum = coded.clone();
        wrongSum[coded.length - 8] ^= 1;

        for (byte[] broken :
                new byte[][] {bytes(BODY), Arrays.copyOf(coded, 5), Arrays.copyOf(coded, coded.length - 1), wrongSum}) {
            assertThatExceptionOfType(MalformedResponseException.class)
                    .isThrownBy(() -> gzipped(broken).value(RestOperation.CREATE_CHATROOM))
                    .withMessage("create_chatroom: the answer's gzip coding is broken (applied)");
        }
    }

    @Test
    void isEmptyWhenNothingIsCoded() {
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
