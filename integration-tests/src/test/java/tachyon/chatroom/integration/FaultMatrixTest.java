package tachyon.chatroom.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tachyon.chatroom.connection.ConnectionSettings;
import tachyon.chatroom.port.CallOptions;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.DeadlineExceededException;

/**
 * A create under every fault, over each transport: what it fails with is the same on both, at most one request is sent,
 * the only connection there may be is free again, and the next call works. The table of it all is
 * {@code docs/faults.md}, with which every run has to agree but for the milliseconds.
 */
class FaultMatrixTest extends TransportTest {
    private static final Path TABLE = Path.of("..", "docs", "faults.md");
    private static final Path WRITTEN = Path.of("target", "faults.md");
    private static final Duration DEADLINE = Duration.ofMillis(500);
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

    /** The rows in their order, by their number. */
    private static final Map<Integer, String> ROWS = new TreeMap<>();

    @TempDir
    private static Path folder;

    /** What goes wrong: where to call, and the server that does it if there is one. */
    private record Fault(
            int number, String name, boolean hangs, Function<FaultMatrixTest, ConnectionSettings.Builder> place) {
        @Override
        public String toString() {
            return name;
        }
    }

    private final List<RawServer> servers = new ArrayList<>();

    static Stream<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        add(faults, "a refused connection", test -> settings("http://127.0.0.1:" + closedPort()));
        add(faults, "a name that does not resolve", test -> settings("http://no-such-host.invalid"));
        add(faults, "a certificate that nobody vouches for", test -> test.secure("SAN=ip:127.0.0.1", false));
        add(faults, "a certificate for another host", test -> test.secure("SAN=dns:other.example", true));
        add(faults, "a certificate with a common name only", test -> test.secure("BC=ca:false", true));
        served(faults, "the connection ends before an answer", RawServer.hangUp());
        served(faults, "the connection is reset before an answer", FaultMatrixTest::reset);
        hanging(faults, "no answer", RawServer.silence());
        hanging(faults, "a head that drips", dripping("HTTP/1.1 200 OK\r\nX-Long: "));
        hanging(faults, "a body that drips", dripping(OK + "Content-Length: 9000\r\n\r\n"));
        hanging(
                faults,
                "an error whose body stops",
                RawServer.bytesThenSilence("HTTP/1.1 500 No\r\nContent-Length: 9\r\n\r\nno"));
        served(faults, "a body that is cut short", RawServer.bytesThenClose(OK + "Content-Length: 900\r\n\r\n{\"chat"));
        served(
                faults,
                "a whole body, then the end short of the length",
                RawServer.bytesThenClose(OK + "Content-Length: 900\r\n\r\n" + ONE_ROOM));
        served(faults, "a reset within the body", connection -> {
            RawServer.bytes(OK + "Content-Length: 900\r\n\r\n{\"chat").send(connection);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            reset(connection);
        });
        served(
                faults,
                "a chunk without a size",
                RawServer.bytesThenClose(OK + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n"));
        served(faults, "no last chunk", RawServer.bytesThenClose(OK + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n"));
        served(faults, "junk instead of a status line", RawServer.bytesThenClose("hello there\r\n\r\n"));
        served(faults, "no length at all", RawServer.bytesThenClose(OK + "\r\n" + ONE_ROOM));
        served(faults, "a body without an end", FaultMatrixTest::endless);
        served(faults, "a gzip bomb", FaultMatrixTest::bomb);
        for (int status : new int[] {300, 301, 302, 303, 304, 307, 308}) {
            served(
                    faults,
                    "status " + status,
                    RawServer.answer(status + " Status", status == 304 ? "" : "{}", "Location: /v1/llms/chatrooms"));
        }
        for (int status : new int[] {400, 401, 403, 404, 408, 409, 418, 422, 500}) {
            served(faults, "status " + status, RawServer.json(status + " Status", "{}"));
        }
        for (int status : new int[] {408, 429, 503}) {
            for (String time : new String[] {"0", "3600", "Sun, 06 Nov 1994 08:49:37 GMT", "99999999999999999999"}) {
                served(
                        faults,
                        "status " + status + ", Retry-After " + time,
                        RawServer.answer(status + " Status", "{}", "Retry-After: " + time));
            }
        }
        body(faults, "an empty body", "");
        body(faults, "a body of null", "null");
        body(faults, "a body that is no chatroom", "{}");
        body(faults, "a body with junk behind it", ONE_ROOM + "}");
        body(faults, "a key that is there twice", ONE_ROOM.replace("\"name\":", "\"name\":\"x\",\"name\":"));
        body(faults, "a body 1,100 deep", "[".repeat(1100) + "]".repeat(1100));
        served(faults, "HTML", RawServer.answer("200 OK", "<html>", "Content-Type: text/html"));
        served(faults, "JSON that is called HTML", RawServer.answer("200 OK", ONE_ROOM, "Content-Type: text/html"));
        served(
                faults,
                "an encoding nobody asked for",
                RawServer.answer("200 OK", ONE_ROOM, "Content-Type: application/json", "Content-Encoding: br"));
        served(faults, "status 204", RawServer.bytes("HTTP/1.1 204 No Content\r\n\r\n"));
        return faults.stream();
    }

    private static void add(
            List<Fault> faults, String name, Function<FaultMatrixTest, ConnectionSettings.Builder> place) {
        faults.add(new Fault(faults.size(), name, false, place));
    }

    private static void served(List<Fault> faults, String name, RawServer.Reply reply) {
        add(faults, name, test -> test.at(reply));
    }

    private static void hanging(List<Fault> faults, String name, RawServer.Reply reply) {
        faults.add(new Fault(faults.size(), name, true, test -> test.at(reply).timeout(DEADLINE)));
    }

    private static void body(List<Fault> faults, String name, String body) {
        served(faults, name, RawServer.json("200 OK", body));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aCreateFailsAlikeAndTheNextCallWorks(Fault fault) {
        List<String> cells = new ArrayList<>();
        for (Transport transport : Transport.values()) {
            cells.add(callUnder(fault, transport));
        }
        ROWS.put(fault.number(), "| " + fault.name() + " | " + String.join(" | ", cells) + " |");
        assertThat(withoutTimes(cells.get(1))).as("Retrofit").isEqualTo(withoutTimes(cells.get(0)));
    }

    /** What came of it, as the table puts it. */
    private String callUnder(Fault fault, Transport transport) {
        servers.clear();
        ChatroomGateway gateway = connect(transport, fault.place().apply(this).maxConnections(1));
        long start = System.nanoTime();
        ChatroomException failure = failureOf(() -> gateway.createChatroom(CREATE));
        long elapsed = Duration.ofNanos(System.nanoTime() - start).toMillis();

        assertThat(elapsed).as("milliseconds until %s", failure).isLessThan(3000);
        assertThat(failure instanceof DeadlineExceededException).isEqualTo(fault.hangs());
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        int requests =
                servers.stream().mapToInt(server -> server.requests().size()).sum();
        assertThat(requests).isLessThanOrEqualTo(1);
        if (requests == 1) {
            assertWorks(gateway.with(
                    CallOptions.builder().timeout(Duration.ofSeconds(10)).build()));
        }
        return failure.getClass().getSimpleName() + ", "
                + failure.outcome().toString().toLowerCase(Locale.ROOT).replace('_', ' ') + ", " + requests + " sent, "
                + elapsed + " ms";
    }

    /** Every run compares; who changes a failure changes the table with it. */
    @AfterAll
    static void theTableIsAsItWas() throws IOException {
        if (ROWS.size() != faults().count()) {
            return; // Only some rows were asked for.
        }
        String table = "| fault | HttpClient 5 | Retrofit |\n|---|---|---|\n" + String.join("\n", ROWS.values()) + "\n";
        Files.writeString(WRITTEN, table);
        String published = Files.readString(TABLE);
        assertThat(withoutTimes(published.substring(published.indexOf("| fault |"))))
                .as("docs/faults.md; what was seen is in integration-tests/%s", WRITTEN)
                .isEqualTo(withoutTimes(table));
    }

    private static String withoutTimes(String text) {
        return text.replaceAll("\\d+ ms", "ms");
    }

    private ConnectionSettings.Builder at(RawServer.Reply reply) {
        RawServer server = server(reply, RawServer.json("200 OK", ROOMS));
        servers.add(server);
        return settings(server.url());
    }

    private ConnectionSettings.Builder secure(String names, boolean trusted) {
        try {
            ServerCertificate certificate = ServerCertificate.make(folder, "CN=127.0.0.1", names);
            RawServer server =
                    closedAfterwards(RawServer.start(certificate.serverSocket(), RawServer.json("200 OK", ROOMS)));
            servers.add(server);
            return settings("https://127.0.0.1:" + server.port())
                    .sslContext(trusted ? certificate.trustingContext() : SSLContext.getDefault());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int closedPort() {
        try (ServerSocket socket = new ServerSocket(0, 1, RawServer.loopback())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void reset(Socket connection) throws IOException {
        connection.setSoLinger(true, 0);
        connection.close();
    }

    private static RawServer.Reply dripping(String beginning) {
        return connection -> {
            OutputStream out = connection.getOutputStream();
            out.write(beginning.getBytes(StandardCharsets.UTF_8));
            while (true) {
                out.write(' ');
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
        };
    }

    private static void endless(Socket connection) throws IOException {
        RawServer.bytes(OK + "Transfer-Encoding: chunked\r\n\r\n").send(connection);
        byte[] chunk = ("10000\r\n" + " ".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        while (true) {
            connection.getOutputStream().write(chunk);
        }
    }

    private static void bomb(Socket connection) throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                gzip.write(zeros);
            }
        }
        RawServer.bytes(OK + "Content-Encoding: gzip\r\nContent-Length: " + bomb.size() + "\r\n\r\n")
                .send(connection);
        connection.getOutputStream().write(bomb.toByteArray());
    }
}
