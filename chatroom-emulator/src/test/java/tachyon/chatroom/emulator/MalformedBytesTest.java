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

/**
 * Malformed bytes on one connection, which must not affect requests on others, whether these are new or open already.
 */
@Timeout(60)
class MalformedBytesTest {
    private static final String HEADERS = Requests.HEADERS.replace("\r\n", "~");
    private static final String POST =
            "POST /v1/llms/chatrooms HTTP/1.1~" + HEADERS + "Content-Type: application/json~";

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
        assertThat(bystander.send(Requests.DELETE).readHeaders()).startsWith("HTTP/1.1 204 ");
        try (RawConnection newcomer = new RawConnection(emulator)) {
            assertThat(newcomer.send(Requests.DELETE).readHeaders()).startsWith("HTTP/1.1 204 ");
        }
    }

    private String responseTo(byte[] bytes) throws IOException {
        try (RawConnection connection = new RawConnection(emulator)) {
            connection.sendWhileOpen(bytes);
            assertStillServing();
            return connection.endSending().readUntilClosed();
        } finally {
            assertStillServing();
        }
    }

    private String responseTo(String text) throws IOException {
        return responseTo(RawConnection.bytes(text.replace("~", "\r\n")));
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
    void sendsNothingOr4xxForInvalidRequests(String text) throws IOException {
        assertThat(responseTo(text)).matches("(?s)(HTTP/1.1 (400|404|414|431|505) .*)?");
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
    void rejectsABodyWithInvalidFramingWith400(String rest) throws IOException {
        assertThat(responseTo(POST + rest)).startsWith("HTTP/1.1 400 ");
        assertThat(gateway.created).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Transfer-Encoding: gzip~~{}", "Transfer-Encoding: gzip, chunked~~2~{}~0~~"})
    void rejectsAnUnknownTransferCodingWith501(String rest) throws IOException {
        assertThat(responseTo(POST + rest)).startsWith("HTTP/1.1 501 ");
    }

    @Test
    void rejectsEndlessHeaders() throws IOException {
        String megabyte = "x".repeat(1024 * 1024);
        assertThat(responseTo("GET /" + megabyte + " HTTP/1.1~" + HEADERS + "~"))
                .doesNotContain("HTTP/1.1 200 ");
        assertThat(responseTo("GET /" + megabyte)).doesNotContain("HTTP/1.1 200 ");
        assertThat(responseTo("GET /v1/llms/chatrooms HTTP/1.1~X: " + megabyte + "~" + HEADERS + "~"))
                .doesNotContain("HTTP/1.1 200 ");
        assertThat(responseTo("GET /v1/llms/chatrooms HTTP/1.1~" + megabyte)).doesNotContain("HTTP/1.1 200 ");
        StringBuilder headers = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            headers.append("X-").append(i).append(": x~");
        }
        assertThat(responseTo("GET /v1/llms/chatrooms HTTP/1.1~" + headers + HEADERS + "~"))
                .doesNotContain("HTTP/1.1 200 ");
    }

    @Test
    void rejectsAnEndlessChunkSize() throws IOException {
        assertThat(responseTo(POST + "Transfer-Encoding: chunked~~" + "1".repeat(1024 * 1024)))
                .doesNotContain("HTTP/1.1 200 ");
    }

    @Test
    void survivesRequestsThatAreTruncatedAnywhere() throws IOException {
        String request = POST + "Content-Length: 2~~{}";
        for (int length = 0; length < request.length(); length += 7) {
            assertThat(responseTo(request.substring(0, length))).doesNotContain("HTTP/1.1 200 ");
        }
        assertThat(responseTo(request)).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void survivesRandomBytes() throws IOException {
        Random random = new Random(20_260_101);
        for (int i = 0; i < 100; i++) {
            byte[] bytes = new byte[1 + random.nextInt(20_000)];
            random.nextBytes(bytes);
            assertThat(responseTo(bytes)).doesNotContain("HTTP/1.1 200 ");
        }
    }
}
