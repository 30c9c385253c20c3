package tachyon.chatroom.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The emulator as a process of its own. */
@Timeout(60)
class TerminationTest {
    private final List<Process> processes = new ArrayList<>();

    private Process start(Class<?> program, String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(List.of(args));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        processes.add(process);
        return process;
    }

    @AfterEach
    void end() {
        processes.forEach(Process::destroyForcibly);
    }

    private static int exitCode(Process process) throws InterruptedException {
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private static Socket connect(String baseUrl) throws IOException {
        int port = Integer.parseInt(baseUrl.substring(baseUrl.lastIndexOf(':') + 1));
        Socket socket = new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
        socket.setSoTimeout(20_000);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void endsRequestsInFlightOnTermAndClosesIdleConnections() throws Exception {
        Process process = start(ChatroomEmulator.class, "--port", "0", "--latency", "1500ms");
        String baseUrl = process.inputReader().readLine();
        try (Socket idle = connect(baseUrl);
                Socket inFlight = connect(baseUrl)) {
            send(inFlight, "GET /health HTTP/1.1\r\nHost: x\r\n\r\n" + Requests.LIST);
            assertThat(inFlight.getInputStream().read()).isEqualTo('H');
            process.toHandle().destroy();

            assertThat(idle.getInputStream().read()).isEqualTo(-1);
            assertThat(new String(inFlight.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1))
                    .contains("Connection: close\r\n\r\n{");
            assertThat(exitCode(process)).isEqualTo(128 + 15);
        }
        assertThat(process.inputReader().readLine()).isNull();
    }

    @Test
    void doesNotKeepAProcessAliveThatDoesNotCloseIt() throws Exception {
        Process process = start(UnclosedProgram.class);
        assertThat(exitCode(process)).isZero();
        assertThat(process.inputReader().lines())
                .containsExactly("chatroom-emulator-1", "chatroom-emulator-acceptor", "chatroom-emulator-timer");
    }

    @Test
    void exitsWithOneAndOneLineIfThePortIsInUse() throws Exception {
        try (ChatroomEmulator other = ChatroomEmulator.start()) {
            Process process = start(ChatroomEmulator.class, "--port", Integer.toString(other.port()));
            assertThat(exitCode(process)).isEqualTo(1);
            assertThat(process.inputReader().lines())
                    .singleElement()
                    .asString()
                    .startsWith("cannot listen on 127.0.0.1, port " + other.port() + ": ");
        }
    }

    @Test
    void exitsWithTwoAndOneLineForAnInvalidArgument() throws Exception {
        Process process = start(ChatroomEmulator.class, "--prot", "1");
        assertThat(exitCode(process)).isEqualTo(2);
        assertThat(process.inputReader().lines()).containsExactly("unknown argument: --prot (see --help)");
    }
}
