package tachyon.chatroom.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LifecycleTest {
    @Test
    void servesChatroomsInMemoryByDefault() {
        try (ChatroomEmulator emulator = ChatroomEmulator.start()) {
            assertThat(emulator.port()).isPositive();
            assertThat(emulator.baseUrl()).isEqualTo("http://127.0.0.1:" + emulator.port());
            assertThat(new TestClient(emulator, "tn_1")
                            .get("/v1/llms/chatrooms")
                            .body())
                    .contains("\"chatrooms\":[]");
        }
    }

    @Test
    void refusesConnectionsAndFreesThePortAfterClose() {
        ChatroomEmulator emulator = ChatroomEmulator.start();
        TestClient client = new TestClient(emulator, "tn_1");
        client.get("/v1/llms/chatrooms");
        emulator.close();
        emulator.close();

        assertThatThrownBy(() -> client.get("/v1/llms/chatrooms")).isInstanceOf(UncheckedIOException.class);
        try (ChatroomEmulator next = ChatroomEmulator.start(new RecordingGateway(), emulator.port())) {
            assertThat(next.baseUrl()).isEqualTo(emulator.baseUrl());
            assertThat(client.get("/v1/llms/chatrooms").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void closesOnlyItsOwnGateway() {
        RecordingGateway passed = new RecordingGateway();
        ChatroomEmulator.start(passed).close();
        assertThat(passed.closed).isFalse();

        RecordingGateway own = new RecordingGateway();
        ChatroomEmulator.builder().gateway(own, true).start().close();
        assertThat(own.closed).isTrue();
    }

    @Test
    void closesPromptlyWithRequestsInFlightAndEndsItsThreads() throws Exception {
        RecordingGateway hanging = new RecordingGateway();
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        hanging.beforeReturn = () -> {
            arrived.countDown();
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        ChatroomEmulator emulator = ChatroomEmulator.start(hanging);
        try (RawConnection halfOpen = new RawConnection(emulator);
                RawConnection waiting = new RawConnection(emulator)) {
            halfOpen.send("GET /v1");
            waiting.send(Requests.LIST);
            arrived.await();
            long before = System.nanoTime();
            emulator.close();

            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
            assertThat(emulatorThreads()).isEmpty();
            assertThat(closesWithoutAResponse(waiting)).isTrue();
        }
    }

    @Test
    void letsAProcessEndAfterCloseWithoutPrintingAnException() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        StoppingProgram.class.getName())
                .redirectErrorStream(true)
                .start();
        try {
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(process.inputReader().lines()).containsExactly("HTTP/1.1 200 OK");
            assertThat(process.exitValue()).isZero();
        } finally {
            process.destroyForcibly();
        }
    }

    private static boolean closesWithoutAResponse(RawConnection connection) {
        try {
            return connection.readAll().isEmpty();
        } catch (IOException e) {
            return true;
        }
    }

    @Test
    void rejectsAPortThatIsInUseOrOutOfRange() {
        try (ChatroomEmulator emulator = ChatroomEmulator.start()) {
            RecordingGateway own = new RecordingGateway();
            assertThatThrownBy(() -> ChatroomEmulator.builder()
                            .gateway(own, true)
                            .port(emulator.port())
                            .start())
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("port " + emulator.port());
            assertThat(own.closed).isTrue();
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChatroomEmulator.start(new RecordingGateway(), 65_536))
                .withMessageContaining("port");
        assertThatIllegalArgumentException().isThrownBy(() -> ChatroomEmulator.start(new RecordingGateway(), -1));
    }

    /** Returns the names of the emulator's live threads. A thread that has finished its work gets 2 s to end. */
    private static List<String> emulatorThreads() throws InterruptedException {
        List<String> live = new ArrayList<>();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("chatroom-emulator-")) {
                thread.join(2_000);
                if (thread.isAlive()) {
                    live.add(thread.getName());
                }
            }
        }
        return live;
    }
}
