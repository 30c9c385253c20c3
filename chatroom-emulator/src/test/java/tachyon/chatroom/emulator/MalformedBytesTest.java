package tachyon.chatroom.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes in, on one connection, the next request is answered, on another that was open all the time too. */
@Timeout(60)
class MalformedBytesTest {
    private static final String CALLER = Requests.CALLER.replace("\r\n", "~");
    private static final String POST = "POST /v1/llms/chatrooms HTTP/1.1~" + CALLER + "Content-Type: application/json~";

    private final RecordingGateway gateway = new RecordingGateway();
    private final ChatroomEmulator emulator = ChatroomEmulator.start(gateway);
    private RawConnection bystander;

    @BeforeEach
    void connectBystander() throws IOException {
        bystander = new RawConnection(emulator);
        assertStillServing();
    }

    @AfterEach
    void stop() throws IOException {
        bystander.close();
        emulator.close();
    }

    private void assertStillServing() throws IOException {
        assertThat(bystander.send(Requests.DELETE).readHead()).startsWith("HTTP/1.1 204 ");
        try (RawConnection newcomer = new RawConnection(emulator)) {
            assertThat(newcomer.send(Requests.DELETE).readHead()).startsWith("HTTP/1.1 204 ");
        }
    }

    private String answerTo(byte[] bytes) throws IOException {
        try (RawConnection connection = new RawConnection(emulator)) {
            connection.sendWhatIsTaken(bytes);
            assertStillServing();
            return connection.endSending().readUntilItEnds();
        } finally {
            assertStillServing();
        }
    }

    private String answerTo(String text) throws IOException {
        return answerTo(RawConnection.bytes(text.replace("~", "\r\n")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "~~",
                "nonsense~~",
                "\u0000",
                "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001",
                "PRI * HTTP/2.0~~SM~~",
                "GET~~",
                "GET /v1/llms/chatrooms~~",
                "GET  /v1/llms/chatrooms  HTTP/1.1~~",
                "GET * HTTP/1.1~Host: x~~",
                "GET \u00ff\u00fe HTTP/1.1~Host: x~~",
                "CONNECT x:443 HTTP/1.1~Host: x~~",
                "GET / HTTP/1.1~no colon~~",
                "GET / HTTP/1.1~: no name~~",
                "GET / HTTP/1.1~a\u0000b: c~~",
            })
    void whatIsNoRequestGetsNothingOrA4xx(String text) throws IOException {
        assertThat(answerTo(text)).matches("(?s)(HTTP/1.1 (400|404) .*)?");
        assertThat(gateway.ids).containsOnly("ch_1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: x~~{}",
                "Content-Length: -1~~{}",
                "Content-Length: +2~~{}",
                "Content-Length: 2, 2~~{}",
                "Content-Length: 99999999999999999999~~{}",
                "Content-Length: 2~Content-Length: 3~~{}",
                "Content-Length: 2~Transfer-Encoding: chunked~~2~{}~0~~",
                "Content-Length: 100~~{}",
                "Transfer-Encoding: chunked~~zz~{}~0~~",
                "Transfer-Encoding: chunked~~-2~{}~0~~",
                "Transfer-Encoding: chunked~~ffffffffff~{}~0~~",
                "Transfer-Encoding: chunked~~2~{}",
                "Transfer-Encoding: chunked~~ff~{}",
                "Transfer-Encoding: chunked~~{}~0~~",
            })
    void aBodyThatIsNotFramedAsItSaysIs400AndNotServed(String rest) throws IOException {
        assertThat(answerTo(POST + rest)).startsWith("HTTP/1.1 400 ");
        assertThat(gateway.created).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Transfer-Encoding: gzip~~{}", "Transfer-Encoding: gzip, chunked~~2~{}~0~~"})
    void aTransferCodingThatNobodyKnowsIs501(String rest) throws IOException {
        assertThat(answerTo(POST + rest)).startsWith("HTTP/1.1 501 ");
    }

    @Test
    void anEndlessHeadIsCutOff() throws IOException {
        String much = "x".repeat(1024 * 1024);
        assertThat(answerTo("GET /" + much + " HTTP/1.1~" + CALLER + "~")).doesNotContain(" 200 ");
        assertThat(answerTo("GET /" + much)).doesNotContain(" 200 ");
        assertThat(answerTo("GET /v1/llms/chatrooms HTTP/1.1~X: " + much + "~" + CALLER + "~"))
                .doesNotContain(" 200 ");
        assertThat(answerTo("GET /v1/llms/chatrooms HTTP/1.1~" + much)).doesNotContain(" 200 ");
        StringBuilder headers = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            headers.append("X-").append(i).append(": x~");
        }
        assertThat(answerTo("GET /v1/llms/chatrooms HTTP/1.1~" + headers + CALLER + "~"))
                .doesNotContain(" 200 ");
    }

    @Test
    void anEndlessChunkSizeIsCutOff() throws IOException {
        assertThat(answerTo(POST + "Transfer-Encoding: chunked~~" + "1".repeat(1024 * 1024)))
                .doesNotContain(" 200 ");
    }

    @Test
    void aRequestMayEndAnywhere() throws IOException {
        String request = POST + "Content-Length: 2~~{}";
        for (int length = 0; length < request.length(); length += 7) {
            assertThat(answerTo(request.substring(0, length))).doesNotContain(" 200 ");
        }
        assertThat(answerTo(request)).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void noisePassesBy() throws IOException {
        Random random = new Random(20_260_101);
        for (int i = 0; i < 100; i++) {
            byte[] noise = new byte[1 + random.nextInt(20_000)];
            random.nextBytes(noise);
            assertThat(answerTo(noise)).doesNotContain(" 200 ");
        }
    }
}
