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

/** Clients that take their time: they hold up nobody else, and nothing for ever. */
@Timeout(60)
class ClientTimeoutsTest {
    private static final String POST =
            "POST /v1/llms/chatrooms HTTP/1.1\r\n" + Requests.CALLER + "Content-Type: application/json\r\n";

    private static final int MORE_THAN_SOCKETS_BUFFER = 24 * 1024 * 1024;

    /** Short for a test, but long enough for a client that does as it should, even on a busy machine. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final RecordingGateway gateway = new RecordingGateway();
    private ChatroomEmulator emulator = ChatroomEmulator.start(gateway);

    @AfterEach
    void stop() {
        emulator.close();
    }

    private void startWithPatience(Duration patience) {
        emulator.close();
        emulator = ChatroomEmulator.start(gateway, 0, false, patience);
    }

    /** Passes when the patience with a client that comes now has ended, and so that with whoever came before. */
    private void awaitACutOff() throws IOException {
        try (RawConnection slow = new RawConnection(emulator).send("GET /v1")) {
            assertThat(slow.readUntilItEnds()).isEmpty();
        }
    }

    private void assertServesPromptly() {
        long before = System.nanoTime();
        assertThat(new Caller(emulator, "tn_1").get("/v1/llms/chatrooms").statusCode())
                .isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void aRequestThatComesByteByByteIsServedAndOthersBetweenItsBytes() throws IOException {
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
    void readersThatNeverReadHoldUpNobody() throws IOException {
        gateway.name = "x".repeat(MORE_THAN_SOCKETS_BUFFER);
        List<RawConnection> readers = new ArrayList<>();
        try {
            for (int i = 0; i < 8; i++) {
                readers.add(new RawConnection(emulator).send(POST + "Content-Length: 2\r\n\r\n{}"));
            }
            assertServesPromptly();
            // Late, but not too late.
            assertThat(readers.get(7).readHead()).startsWith("HTTP/1.1 200 ");
        } finally {
            for (RawConnection reader : readers) {
                reader.close();
            }
        }
        assertServesPromptly();
    }

    @Test
    void requestsThatAreNeverFinishedAreCutOff() throws IOException {
        startWithPatience(PATIENCE);
        List<RawConnection> unfinished = List.of(
                new RawConnection(emulator).send("GET /v1/llms/chat"),
                new RawConnection(emulator).send("GET /v1/llms/chatrooms HTTP/1.1\r\n" + Requests.CALLER),
                new RawConnection(emulator).send(POST + "Content-Length: 100\r\n\r\n{"),
                new RawConnection(emulator).send(POST + "Transfer-Encoding: chunked\r\n\r\n5\r\n{"),
                new RawConnection(emulator)
                        .send("DELETE /v1/llms/chatrooms/ch_1 HTTP/1.1\r\n" + Requests.CALLER
                                + "Content-Length: 100\r\n\r\n"));
        for (RawConnection connection : unfinished) {
            try (connection) {
                assertThat(connection.readUntilItEnds()).doesNotContain(" 200 ");
            }
        }
        assertServesPromptly();
    }

    @Test
    void anAnswerThatIsNeverTakenIsCutOff() throws IOException {
        startWithPatience(PATIENCE);
        gateway.name = "x".repeat(MORE_THAN_SOCKETS_BUFFER);
        try (RawConnection reader = new RawConnection(emulator).send(POST + "Content-Length: 2\r\n\r\n{}")) {
            assertThat(reader.readHead()).startsWith("HTTP/1.1 200 ");
            awaitACutOff();
            assertThat(reader.readUntilItEnds().length()).isLessThan(MORE_THAN_SOCKETS_BUFFER);
        }
        assertServesPromptly();
    }

    @Test
    void slowClientsThatHoldEveryThreadLoseThem() throws IOException {
        startWithPatience(PATIENCE);
        List<RawConnection> halfway = new ArrayList<>();
        try {
            for (int i = 0; i < WorkerThreads.MOST + 50; i++) {
                halfway.add(new RawConnection(emulator).send("GET /v1/llms/chat"));
            }
            assertThat(new Caller(emulator, "tn_1").get("/v1/llms/chatrooms").statusCode())
                    .isEqualTo(200);
        } finally {
            for (RawConnection connection : halfway) {
                connection.close();
            }
        }
    }

    @Test
    void aGatewayMayTakeLongerThanAClient() throws Exception {
        startWithPatience(PATIENCE);
        CountDownLatch othersAreCutOff = new CountDownLatch(1);
        gateway.beforeAnswer = () -> {
            try {
                assertThat(othersAreCutOff.await(20, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };
        try (RawConnection patient = new RawConnection(emulator).send(Requests.last("GET /v1/llms/chatrooms"))) {
            awaitACutOff();
            othersAreCutOff.countDown();
            assertThat(patient.readAll()).startsWith("HTTP/1.1 200 ");
        }
    }
}
