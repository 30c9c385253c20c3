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
        return "POST /v1/llms/chatrooms HTTP/1.1\r\n" + Requests.CALLER
                + "Content-Type: application/json\r\nContent-Length: " + json.length() + "\r\n\r\n" + json;
    }

    private void assertEachGetsItsOwnAnswer() throws IOException {
        for (int i = 0; i < PARALLEL; i++) {
            assertThat(connections.get(i).readHead()).startsWith("HTTP/1.1 200 ");
            assertThat(connections.get(i).readJson()).contains("\"name\":\"room " + i + " of " + PARALLEL + "\"");
        }
    }

    /** The gateway answers nobody before everybody's request is with it. */
    @Test
    void aThousandRequestsAreInFlightAtOnceAndAllAnswered() throws IOException {
        CountDownLatch allInside = new CountDownLatch(PARALLEL);
        gateway.beforeAnswer = () -> {
            allInside.countDown();
            try {
                assertThat(allInside.await(30, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };
        for (int i = 0; i < PARALLEL; i++) {
            connections.get(i).send(create(i));
        }
        assertEachGetsItsOwnAnswer();
    }

    /** The JDK's server keeps no more than 200 unless the process says otherwise, as this one's build file does. */
    @Test
    void aThousandConnectionsStayOpenForTheNextRequest() throws IOException {
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < PARALLEL; i++) {
                connections.get(i).send(create(i));
            }
            assertEachGetsItsOwnAnswer();
        }
    }
}
