package tachyon.chatroom.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class BodyLimitTest {
    private static final int LIMIT = 1024 * 1024;
    private static final int FAR_OVER = 64 * LIMIT;
    private static final String POST =
            "POST /v1/llms/chatrooms HTTP/1.1\r\n" + Requests.HEADERS + "Content-Type: application/json\r\n";

    private final RecordingGateway gateway = new RecordingGateway();
    private final ChatroomEmulator emulator = ChatroomEmulator.start(gateway);
    private final TestClient client = new TestClient(emulator, "tn_1");

    @AfterEach
    void stop() {
        emulator.close();
    }

    private static byte[] spaces(int length) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) ' ');
        return bytes;
    }

    private void assertTooLarge(BodyPublisher body) {
        HttpResponse<String> response = client.send(client.request("/v1/llms/chatrooms")
                .header("Content-Type", "application/json")
                .POST(body));
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(response.body())
                .isEqualTo("{\"code\":\"body_too_large\",\"message\":\"body: must have at most 1048576 bytes\"}");
    }

    @ParameterizedTest
    @ValueSource(ints = {LIMIT + 1, 3 * LIMIT, FAR_OVER})
    void rejectsABodyOverTheLimitWith413WithAnyFraming(int length) {
        byte[] body = spaces(length);
        assertTooLarge(BodyPublishers.ofByteArray(body));
        assertTooLarge(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
    }

    @Test
    void acceptsABodyOfExactlyTheLimit() {
        String json = "{\"name\":\"" + "a".repeat(LIMIT - 11) + "\"}";
        assertThat(json).hasSize(LIMIT);
        assertThat(client.post("/v1/llms/chatrooms", json).statusCode()).isEqualTo(200);
    }

    /** Many clients read the response only after they have sent the complete request. */
    @Test
    void respondsToAClientThatSendsAllBeforeItReadsAndKeepsTheConnection() throws IOException {
        byte[] part = spaces(LIMIT);
        try (RawConnection connection = new RawConnection(emulator)) {
            connection.send(POST + "Content-Length: " + FAR_OVER + "\r\n\r\n");
            for (int sent = 0; sent < FAR_OVER; sent += part.length) {
                connection.send(part);
            }
            assertThat(connection.readHeaders()).startsWith("HTTP/1.1 413 ");
            connection.readJson();

            connection.send(POST + "Transfer-Encoding: chunked\r\n\r\n");
            for (int sent = 0; sent < FAR_OVER; sent += part.length) {
                connection.send("100000\r\n").send(part).send("\r\n");
            }
            assertThat(connection.send("0\r\n\r\n").readHeaders()).startsWith("HTTP/1.1 413 ");
            connection.readJson();

            assertThat(connection.send(Requests.DELETE).readHeaders()).startsWith("HTTP/1.1 204 ");
        }
    }

    @Test
    void respondsBeforeTheClientHasSentTheCompleteBody() throws IOException {
        try (RawConnection connection = new RawConnection(emulator)) {
            connection.send(POST + "Content-Length: " + FAR_OVER + "\r\n\r\n").send(spaces(2 * LIMIT));
            assertThat(connection.readHeaders()).startsWith("HTTP/1.1 413 ");
        }
    }

    @Test
    void sendsNoBodyForAMethodThatRequestsHeadersOnly() throws IOException {
        try (RawConnection connection = new RawConnection(emulator)) {
            connection.send(POST.replace("POST", "HEAD") + "Content-Length: " + (LIMIT + 1) + "\r\n\r\n");
            connection.send(spaces(LIMIT + 1)).send("GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n");

            assertThat(connection.readHeaders()).startsWith("HTTP/1.1 413 ");
            assertThat(connection.readHeaders()).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void rejectsADeclaredLengthOverTheLimitBeforeTheBodyArrives() throws IOException {
        try (RawConnection connection = new RawConnection(emulator)) {
            connection.send(POST + "Content-Length: 2000000000\r\n\r\n");
            assertThat(connection.readHeaders()).startsWith("HTTP/1.1 413 ");
        }
    }
}
