package tachyon.chatroom.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ParallelConnectionsTest {
    private static final int PARALLEL = 1000;

    private final RecordingGateway gateway = new RecordingGateway();
    private final ChatroomEmulator emulator = ChatroomEmulator.start(gateway);
    private final List<RawConnection> connections = new ArrayList<>();

    @BeforeEach
    void connect() throws IOException {
        for (int i = 0; i < PARALLEL; i++) {
            connections.add(new RawConnection(emulator));
        }
    }

    @AfterEach
    void stop() throws IOException {
        for (RawConnection connection : connections) {
            connection.close();
        }
        emulator.close();
    }

    private static String create(int number) {
        String json = "{\"name\":\"room " + number + " of " + PARALLEL + "\"}";
        return "POST /v1/llms/chatrooms HTTP/1.1\r\n" + Requests.HEADERS
                + "Content-Type: application/json\r\nContent-Length: " + json.length() + "\r\n\r\n" + json;
    }

    private void assertEachGetsItsOwnResponse() throws IOException {
        for (int i = 0; i < PARALLEL; i++) {
            assertThat(connections.get(i).readHeaders()).startsWith("HTTP/1.1 200 ");
            assertThat(connections.get(i).readJson()).contains("\"name\":\"room " + i + " of " + PARALLEL + "\"");
        }
    }

    /** The gateway's calls return only when all of them have begun. */
    @Test
    void servesAThousandRequestsInFlightAtOnce() throws IOException {
        CountDownLatch allStarted = new CountDownLatch(PARALLEL);
        gateway.beforeReturn = () -> {
            allStarted.countDown();
            try {
                assertThat(allStarted.await(30, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };
        for (int i = 0; i < PARALLEL; i++) {
            connections.get(i).send(create(i));
        }
        assertEachGetsItsOwnResponse();
    }

    @Test
    void keepsAThousandConnectionsOpenForTheNextRequest() throws IOException {
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < PARALLEL; i++) {
                connections.get(i).send(create(i));
            }
            assertEachGetsItsOwnResponse();
        }
    }
}
