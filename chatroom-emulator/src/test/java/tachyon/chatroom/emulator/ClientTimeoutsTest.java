package tachyon.chatroom.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Slow clients, which must not delay others and must not block a thread longer than the timeout. */
@Timeout(60)
class ClientTimeoutsTest {
    private static final String POST =
            "POST /v1/llms/chatrooms HTTP/1.1\r\n" + Requests.HEADERS + "Content-Type: application/json\r\n";

    private static final int MAX_CONNECTIONS = 1024;
    private static final int MORE_THAN_SOCKETS_BUFFER = 24 * 1024 * 1024;

    /** Short for a test, but long enough for a normal client on a busy machine. */
    private static final Duration TIMEOUT = Duration.ofMillis(500);

    private final RecordingGateway gateway = new RecordingGateway();
    private ChatroomEmulator emulator = ChatroomEmulator.start(gateway);

    @AfterEach
    void stop() {
        emulator.close();
    }

    private void restartWithTimeout() {
        emulator.close();
        emulator = ChatroomEmulator.builder()
                .gateway(gateway)
                .clientTimeout(TIMEOUT)
                .start();
    }

    /** Waits until the timeout of a new client has elapsed, and so those of all earlier clients. */
    private void awaitTimeout() throws IOException {
        try (RawConnection slow = new RawConnection(emulator).send("GET /v1")) {
            assertThat(slow.readUntilClosed()).isEmpty();
        }
    }

    private void assertServesPromptly() {
        long before = System.nanoTime();
        assertThat(new TestClient(emulator, "tn_1").get("/v1/llms/chatrooms").statusCode())
                .isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void servesOthersBetweenTheBytesOfASlowRequest() throws IOException {
        String json = "{\"name\":\"Daily\"}";
        String request = POST + "Connection: close\r\nContent-Length: " + json.length() + "\r\n\r\n" + json;
        try (RawConnection dripping = new RawConnection(emulator)) {
            for (int i = 0; i < request.length(); i++) {
                dripping.send(request.substring(i, i + 1));
                if (i % 20 == 0) {
                    assertServesPromptly();
                }
            }
            assertThat(dripping.readAll()).startsWith("HTTP/1.1 200 ").contains("\"name\":\"Daily\"");
        }
    }

    @Test
    void servesOthersWhileClientsDoNotReadTheirResponses() throws IOException {
        gateway.name = "x".repeat(MORE_THAN_SOCKETS_BUFFER);
        List<RawConnection> readers = new ArrayList<>();
        try {
            for (int i = 0; i < 8; i++) {
                readers.add(new RawConnection(emulator).send(POST + "Content-Length: 2\r\n\r\n{}"));
            }
            assertServesPromptly();
            // The client is slow, but within the timeout.
            assertThat(readers.get(7).readHeaders()).startsWith("HTTP/1.1 200 ");
        } finally {
            for (RawConnection reader : readers) {
                reader.close();
            }
        }
        assertServesPromptly();
    }

    @Test
    void closesConnectionsOfUnfinishedRequests() throws IOException {
        restartWithTimeout();
        List<RawConnection> unfinished = List.of(
                new RawConnection(emulator).send("GET /v1/llms/chat"),
                new RawConnection(emulator).send("GET /v1/llms/chatrooms HTTP/1.1\r\n" + Requests.HEADERS),
                new RawConnection(emulator).send(POST + "Content-Length: 100\r\n\r\n{"),
                new RawConnection(emulator).send(POST + "Transfer-Encoding: chunked\r\n\r\n5\r\n{"),
                new RawConnection(emulator)
                        .send("DELETE /v1/llms/chatrooms/ch_1 HTTP/1.1\r\n" + Requests.HEADERS
                                + "Content-Length: 100\r\n\r\n"));
        for (RawConnection connection : unfinished) {
            try (connection) {
                assertThat(connection.readUntilClosed()).doesNotContain("HTTP/1.1 200 ");
            }
        }
        assertServesPromptly();
    }

    @Test
    void closesTheConnectionOfAResponseThatIsNotRead() throws IOException {
        restartWithTimeout();
        gateway.name = "x".repeat(MORE_THAN_SOCKETS_BUFFER);
        try (RawConnection reader = new RawConnection(emulator).send(POST + "Content-Length: 2\r\n\r\n{}")) {
            assertThat(reader.readHeaders()).startsWith("HTTP/1.1 200 ");
            awaitTimeout();
            assertThat(reader.readUntilClosed().length()).isLessThan(MORE_THAN_SOCKETS_BUFFER);
        }
        assertServesPromptly();
    }

    @Test
    void recoversFromSlowClientsThatBlockAllThreads() throws IOException {
        restartWithTimeout();
        List<RawConnection> unfinished = new ArrayList<>();
        try {
            for (int i = 0; i < MAX_CONNECTIONS + 50; i++) {
                unfinished.add(new RawConnection(emulator).send("GET /v1/llms/chat"));
            }
            assertThat(new TestClient(emulator, "tn_1")
                            .get("/v1/llms/chatrooms")
                            .statusCode())
                    .isEqualTo(200);
        } finally {
            for (RawConnection connection : unfinished) {
                connection.close();
            }
        }
    }

    @Test
    void doesNotLimitTheGatewaysCall() throws Exception {
        restartWithTimeout();
        CountDownLatch timeoutElapsed = new CountDownLatch(1);
        gateway.beforeReturn = () -> {
            try {
                assertThat(timeoutElapsed.await(20, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };
        try (RawConnection waiting = new RawConnection(emulator).send(Requests.last("GET /v1/llms/chatrooms"))) {
            awaitTimeout();
            timeoutElapsed.countDown();
            assertThat(waiting.readAll()).startsWith("HTTP/1.1 200 ");
        }
    }
}
