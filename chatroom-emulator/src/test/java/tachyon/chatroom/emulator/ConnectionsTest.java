package tachyon.chatroom.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ConnectionsTest {
    private final RecordingGateway gateway = new RecordingGateway();
    private final ChatroomEmulator emulator = ChatroomEmulator.start(gateway);
    private final TestClient client = new TestClient(emulator, "tn_1");

    @AfterEach
    void stop() {
        emulator.close();
    }

    private void assertStillServing() {
        assertThat(client.get("/v1/llms/chatrooms").statusCode()).isEqualTo(200);
        assertThat(client.delete("/v1/llms/chatrooms/ch_1").statusCode()).isEqualTo(204);
    }

    @Test
    void servesOthersWhileClientsStopMidRequest() throws IOException {
        List<RawConnection> unfinished = new ArrayList<>();
        try {
            for (int i = 0; i < 50; i++) {
                unfinished.add(new RawConnection(emulator));
                unfinished.add(new RawConnection(emulator).send("GET /v1/llms/chat"));
                unfinished.add(new RawConnection(emulator).send("GET / HTTP/1.1\r\nHost: x\r\n"));
                unfinished.add(new RawConnection(emulator)
                        .send("POST /v1/llms/chatrooms HTTP/1.1\r\n" + Requests.HEADERS
                                + "Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{"));
                unfinished.add(new RawConnection(emulator)
                        .send("DELETE /v1/llms/chatrooms/ch_1 HTTP/1.1\r\n" + Requests.HEADERS
                                + "Content-Length: 100\r\n\r\n"));
                unfinished.add(
                        new RawConnection(emulator).send("GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n"));
            }
            assertStillServing();
        } finally {
            for (RawConnection connection : unfinished) {
                connection.close();
            }
        }
        assertStillServing();
    }

    @Test
    void keepsTheConnectionOpenAfterAResponseWithoutABody() throws IOException {
        try (RawConnection connection = new RawConnection(emulator)) {
            String first = connection.send(Requests.DELETE).readHeaders();
            assertThat(first).startsWith("HTTP/1.1 204 ").doesNotContainIgnoringCase("transfer-encoding");
            String withBody =
                    "DELETE /v1/llms/chatrooms/ch_1 HTTP/1.1\r\n" + Requests.HEADERS + "Content-Length: 3\r\n\r\nabc";
            assertThat(connection.send(withBody).readHeaders()).startsWith("HTTP/1.1 204 ");
            assertThat(connection.send(Requests.LIST).readHeaders()).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void sendsNoBodyInResponseToHead() throws IOException {
        try (RawConnection connection = new RawConnection(emulator)) {
            connection.send("HEAD /v1/llms/chatrooms HTTP/1.1\r\n" + Requests.HEADERS + "\r\n");
            assertThat(connection.readHeaders()).startsWith("HTTP/1.1 405 ");
            assertThat(connection.send(Requests.DELETE).readHeaders()).startsWith("HTTP/1.1 204 ");
        }
    }

    @Test
    void closesTheLongestIdleConnectionForANewOne() throws IOException {
        List<RawConnection> idle = new ArrayList<>();
        try {
            for (int i = 0; i < 1024; i++) {
                idle.add(new RawConnection(emulator));
                assertThat(idle.get(i).send(Requests.DELETE).readHeaders()).startsWith("HTTP/1.1 204 ");
            }
            try (RawConnection newcomer = new RawConnection(emulator)) {
                assertThat(newcomer.send(Requests.DELETE).readHeaders()).startsWith("HTTP/1.1 204 ");
            }
            assertThat(idle.get(0).readUntilClosed()).isEmpty();
            assertThat(idle.get(1023).send(Requests.DELETE).readHeaders()).startsWith("HTTP/1.1 204 ");
        } finally {
            for (RawConnection connection : idle) {
                connection.close();
            }
        }
    }
}
