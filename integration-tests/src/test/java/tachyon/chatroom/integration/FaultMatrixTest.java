package tachyon.chatroom.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
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
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tachyon.chatroom.http.ConnectionSettings;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.JsonObject;
import tachyon.chatroom.port.CallOptions;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.DeadlineExceededException;

/**
 * A create, or what the row says, under every fault, over each transport: what it fails with is the same on both, at most one request is sent,
 * the only connection there may be is free again, and the next call works. The table of it all is
 * {@code docs/faults.md}, with which every run has to agree but for the milliseconds.
 */
class FaultMatrixTest extends TransportTest {
    private static final Path TABLE = Path.of("..", "docs", "faults.md");
    private static final Path WRITTEN = Path.of("target", "faults.md");
    private static final Duration DEADLINE = Duration.ofMillis(500);
    /** More than the buffers between two sockets hold. */
    private static final int LARGE = 32 * 1024 * 1024;

    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

    /** The rows in their order, by their number. */
    private static final Map<Integer, String> ROWS = new TreeMap<>();

    @TempDir
    private static Path folder;

    /** What goes wrong: where to call, and the server that does it if there is one. */
    private record Fault(
            int number,
            String name,
            boolean hangs,
            Consumer<ChatroomGateway> call,
            Function<FaultMatrixTest, ConnectionSettings.Builder> place) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static void create(ChatroomGateway gateway) {
        gateway.createChatroom(CREATE);
    }

    private static void createLarge(ChatroomGateway gateway) {
        JsonObject metadata =
                JsonObject.builder().put("much", "x".repeat(LARGE)).build();
        gateway.createChatroom(
                CreateChatroomRequest.builder().name("Room").metadata(metadata).build());
    }

    private static void delete(ChatroomGateway gateway) {
        gateway.deleteChatroom(ChatroomId.of("ch_1"));
    }

    private final List<RawServer> servers = new ArrayList<>();

    static Stream<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        add(faults, "a refused connection", test -> settings("http://127.0.0.1:" + closedPort()));
        add(faults, "a name that does not resolve", test -> settings("http://no-such-host.invalid"));
        add(
                faults,
                "a certificate that nobody vouches for",
                test -> test.secure(false, ServerCertificate::make, "SAN=ip:127.0.0.1"));
        add(
                faults,
                "a certificate for another host",
                test -> test.secure(true, ServerCertificate::make, "SAN=dns:other.example"));
        add(
                faults,
                "a certificate with a common name only",
                test -> test.secure(true, ServerCertificate::make, "BC=ca:false"));
        add(
                faults,
                "a certificate that has expired",
                test -> test.secure(true, ServerCertificate::makeExpired, "SAN=ip:127.0.0.1"));
        add(faults, "a connection that is not taken", test -> test.impatientAt("http", test.fullBacklog()));
        add(faults, "a TLS handshake that hangs", test -> test.impatientAt("https", test.listening()));
        add(faults, "a TLS handshake that is broken off", test -> test.impatientAt("https", test.hangingUp()));
        faults.add(new Fault(
                faults.size(),
                "a large request that nobody reads",
                true,
                FaultMatrixTest::createLarge,
                test -> settings("http://127.0.0.1:" + test.listening().getLocalPort())
                        .timeout(DEADLINE)));
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
        served(faults, "the end within the head", RawServer.bytesThenClose(OK + "Content-Le"));
        served(faults, "two lengths", RawServer.bytes(OK + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}{}"));
        served(faults, "a length that is no number", RawServer.bytes(OK + "Content-Length: abc\r\n\r\n{}"));
        served(faults, "a length below zero", RawServer.bytes(OK + "Content-Length: -5\r\n\r\n{}"));
        served(faults, "a header of 400 KB", RawServer.bytes(OK + "X-Long: " + "x".repeat(400_000) + "\r\n\r\n"));
        served(faults, "a head without an end", HostileResponses::endlessHead);
        served(faults, "a body without an end", HostileResponses::endlessBody);
        served(faults, "a gzip bomb", HostileResponses::gzipBomb);
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
        deleted(faults, "a delete with status 200", RawServer.json("200 OK", "{}"));
        deleted(faults, "a delete with status 404", RawServer.json("404 Not Found", "{}"));
        deleted(
                faults,
                "a delete with status 204 and a body",
                RawServer.bytes("HTTP/1.1 204 No Content\r\nContent-Length: 2\r\n\r\n{}"));
        deleted(faults, "a delete whose connection ends", RawServer.hangUp());
        return faults.stream();
    }

    private static void add(
            List<Fault> faults, String name, Function<FaultMatrixTest, ConnectionSettings.Builder> place) {
        faults.add(new Fault(faults.size(), name, false, FaultMatrixTest::create, place));
    }

    private static void served(List<Fault> faults, String name, RawServer.Reply reply) {
        add(faults, name, test -> test.at(reply));
    }

    private static void hanging(List<Fault> faults, String name, RawServer.Reply reply) {
        faults.add(new Fault(
                faults.size(),
                name,
                true,
                FaultMatrixTest::create,
                test -> test.at(reply).timeout(DEADLINE)));
    }

    private static void deleted(List<Fault> faults, String name, RawServer.Reply reply) {
        faults.add(new Fault(faults.size(), name, false, FaultMatrixTest::delete, test -> test.at(reply)));
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
        ChatroomException failure = failureOf(() -> fault.call().accept(gateway));
        long elapsed = Duration.ofNanos(System.nanoTime() - start).toMillis();

        assertThat(elapsed).as("milliseconds until %s", failure).isLessThan(3000);
        assertThat(failure instanceof DeadlineExceededException).isEqualTo(fault.hangs());
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        int requests =
                servers.stream().mapToInt(server -> server.requests().size()).sum();
        assertThat(requests).isLessThanOrEqualTo(1);
        if (requests == 1) {
            assertWorks(gateway.withOptions(
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

    /** How a certificate is made. */
    private interface Maker {
        ServerCertificate make(Path folder, String distinguishedName, String extension)
                throws IOException, InterruptedException, GeneralSecurityException;
    }

    private ConnectionSettings.Builder impatientAt(String scheme, ServerSocket socket) {
        return settings(scheme + "://127.0.0.1:" + socket.getLocalPort()).connectTimeout(DEADLINE);
    }

    /** Connections are taken by the operating system, and nobody reads. */
    private ServerSocket listening() {
        try {
            return closedAfterwards(new ServerSocket(0, 50, RawServer.loopback()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ServerSocket hangingUp() {
        ServerSocket socket = listening();
        Thread thread = new Thread(() -> hangUp(socket), "hanging-up");
        thread.setDaemon(true);
        thread.start();
        return socket;
    }

    private static void hangUp(ServerSocket socket) {
        while (!socket.isClosed()) {
            try (Socket connection = socket.accept()) {
                // Something has to be read, or the end would be a reset.
                int first = connection.getInputStream().read();
                assertThat(first).isPositive();
            } catch (IOException e) {
                // Closed, or a client that went away: the loop's condition tells.
            }
        }
    }

    /** The operating system holds as many connections as it does for a server that takes none. */
    private ServerSocket fullBacklog() {
        try {
            ServerSocket socket = closedAfterwards(new ServerSocket(0, 1, RawServer.loopback()));
            for (int i = 0; i < 64; i++) {
                Socket waiting = closedAfterwards(new Socket());
                try {
                    waiting.connect(socket.getLocalSocketAddress(), 200);
                } catch (SocketTimeoutException e) {
                    return socket;
                }
            }
            throw new AssertionError("the operating system takes whatever comes");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ConnectionSettings.Builder secure(boolean trusted, Maker maker, String names) {
        try {
            ServerCertificate certificate = maker.make(folder, "CN=127.0.0.1", names);
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
}
