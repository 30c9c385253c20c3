package tachyon.chatroom.emulator;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import tachyon.chatroom.adapter.inmemory.InMemoryChatrooms;
import tachyon.chatroom.port.CallOptions;
import tachyon.chatroom.port.ChatroomGateway;

/**
 * An HTTP server that serves a {@link ChatroomGateway} over the REST API of the chatroom service, for tests of clients
 * in any language. It listens on the IPv4 loopback interface only, and supports HTTP/1.1 without TLS only. Thread-safe.
 *
 * <p><b>Credentials.</b> Each request must contain {@code x-operator-id} and a bearer token. All tokens of visible
 * ASCII characters are valid. The gateway's {@linkplain ChatroomGateway#withOptions(CallOptions) options} contain both.
 *
 * <p><b>Error responses.</b> The body of an error is JSON, {@code {"code": …, "message": …}}. The status is:
 *
 * <ul>
 *   <li>400 for a request that violates a rule of the REST API, such as a missing {@code x-operator-id}
 *   <li>401 without a valid bearer token
 *   <li>404 for an unknown path
 *   <li>405 for another method, with {@code Allow}
 *   <li>413 for a body that exceeds 1 MiB
 *   <li>415 for a body that is not JSON
 *   <li>that of the gateway's {@code ServiceException}, with its error code, error message, request id and
 *       {@code Retry-After}; 502 if that status is not a failure
 *   <li>502, 503 or 504 for other failures of the gateway
 *   <li>500 for any other exception
 * </ul>
 *
 * <p>The JDK's server itself responds to a request that is not valid HTTP or whose target is not a valid URI.
 *
 * <p><b>Limits.</b>
 *
 * <ul>
 *   <li>Length of a request's body: 1 MiB.
 *   <li>Requests that are served at the same time: 1024, each by a daemon thread of its own. Further requests wait.
 *   <li>Time for a client to send its request: 30 s. Time for a client to read its response: 30 s. When either has
 *       elapsed, the emulator closes the connection. The gateway's call has no limit.
 *   <li>Idle connections of an emulator: 200, or the system property {@code sun.net.httpserver.maxIdleConnections}. An
 *       idle connection uses no thread. The JDK's server closes it after about 30 s.
 * </ul>
 *
 * <p><b>System properties.</b> The JDK's server reads these when the first server of the process starts. Only
 * {@link #main} sets them, unless they are set, because they apply to the whole process. Other programs should set them
 * likewise:
 *
 * <ul>
 *   <li>{@code sun.net.httpserver.nodelay=true}. Otherwise, the server of JDK 17 sends a response's headers and body
 *       separately. This delays each response but a connection's first one by about 40 ms.
 *   <li>{@code sun.net.httpserver.maxIdleConnections=10000}. Otherwise, the server closes further idle connections, and
 *       their clients fail when they reuse them.
 * </ul>
 */
public final class ChatroomEmulator implements AutoCloseable {
    /** The number of connections that may wait to be accepted. It allows for a burst of parallel clients. */
    private static final int BACKLOG = 1024;

    /** The time for a client to send its request, and the time to read its response. */
    private static final Duration CLIENT_TIMEOUT = Duration.ofSeconds(30);

    private static final String NODELAY = "sun.net.httpserver.nodelay";
    private static final String MAX_IDLE = "sun.net.httpserver.maxIdleConnections";

    private final HttpServer server;
    private final WorkerThreads workers;
    private final ClientTimeouts timeouts;
    private final ChatroomGateway gateway;
    private final boolean ownsGateway;
    private final AtomicBoolean closed = new AtomicBoolean();

    private ChatroomEmulator(HttpServer server, ChatroomGateway gateway, boolean ownsGateway, Duration clientTimeout) {
        this.server = server;
        this.workers = new WorkerThreads(WorkerThreads.MAX_THREADS);
        this.timeouts = new ClientTimeouts(clientTimeout);
        this.gateway = gateway;
        this.ownsGateway = ownsGateway;
    }

    /**
     * Starts an emulator on a free port. It serves an in-memory gateway, which it closes when it is closed.
     *
     * @return the emulator, which accepts connections
     * @throws UncheckedIOException if it cannot listen
     */
    public static ChatroomEmulator start() {
        return start(InMemoryChatrooms.create(), 0, true);
    }

    /**
     * Starts an emulator of a gateway on a free port.
     *
     * @param gateway the gateway, which stays open when the emulator is closed
     * @return the emulator, which accepts connections
     * @throws UncheckedIOException if it cannot listen
     */
    public static ChatroomEmulator start(ChatroomGateway gateway) {
        return start(gateway, 0);
    }

    /**
     * Starts an emulator of a gateway.
     *
     * @param gateway the gateway, which stays open when the emulator is closed
     * @param port the port; 0 selects a free port. Range: 0 to 65535
     * @return the emulator, which accepts connections
     * @throws IllegalArgumentException if the port is out of range
     * @throws UncheckedIOException if it cannot listen, such as when the port is in use
     */
    public static ChatroomEmulator start(ChatroomGateway gateway, int port) {
        return start(gateway, port, false);
    }

    /**
     * Starts an emulator of a gateway on a free port that responds to a success with the other status that clients
     * accept: 201 to a create and an update, 200 to a delete. It is for tests that a client accepts both.
     *
     * @param gateway the gateway, which stays open when the emulator is closed
     * @return the emulator, which accepts connections
     * @throws UncheckedIOException if it cannot listen
     */
    public static ChatroomEmulator startWithAlternateStatuses(ChatroomGateway gateway) {
        return start(gateway, 0, false, SuccessStatus.ALTERNATE, CLIENT_TIMEOUT);
    }

    static ChatroomEmulator start(ChatroomGateway gateway, int port, boolean ownsGateway) {
        return start(gateway, port, ownsGateway, CLIENT_TIMEOUT);
    }

    static ChatroomEmulator start(ChatroomGateway gateway, int port, boolean ownsGateway, Duration clientTimeout) {
        return start(gateway, port, ownsGateway, SuccessStatus.DOCUMENTED, clientTimeout);
    }

    private static ChatroomEmulator start(
            ChatroomGateway gateway,
            int port,
            boolean ownsGateway,
            SuccessStatus successStatus,
            Duration clientTimeout) {
        Objects.requireNonNull(gateway, "gateway");
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port: must be between 0 and 65535, is " + port);
        }
        try {
            ChatroomEmulator emulator = new ChatroomEmulator(listen(port), gateway, ownsGateway, clientTimeout);
            emulator.serve(successStatus);
            return emulator;
        } catch (IOException e) {
            if (ownsGateway) {
                gateway.close();
            }
            throw new UncheckedIOException("cannot listen on 127.0.0.1, port " + port + ": " + e.getMessage(), e);
        }
    }

    private static HttpServer listen(int port) throws IOException {
        // Not getLoopbackAddress(), which may be ::1: the base URL names the address.
        InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        return HttpServer.create(new InetSocketAddress(loopback, port), BACKLOG);
    }

    private void serve(SuccessStatus successStatus) {
        server.setExecutor(exchange -> workers.execute(timeouts.withTimeouts(exchange)));
        server.createContext("/", new ChatroomHandler(gateway, successStatus, timeouts));
        server.start();
    }

    /**
     * Returns the base URL of the emulator.
     *
     * @return the URL without a trailing slash, such as {@code http://127.0.0.1:49152}
     */
    public String baseUrl() {
        return "http://127.0.0.1:" + port();
    }

    /**
     * Returns the port on which the emulator listens.
     *
     * @return the port, which is never 0
     */
    public int port() {
        return server.getAddress().getPort();
    }

    /**
     * Stops the emulator: closes its connections, including those of requests in flight, frees its port and ends its
     * threads. Waits at most 2 s for threads whose gateway call ignores the interrupt; those end when the call does. A
     * gateway that was passed to {@code start} stays open. Closing a closed emulator has no effect.
     */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        server.stop(0);
        workers.close();
        timeouts.close();
        if (ownsGateway) {
            gateway.close();
        }
    }

    /**
     * Serves chatrooms in memory until the process ends, and prints the base URL. {@code --port N} sets the port; 0
     * selects a free one. Default: 8080. Range: 0 to 65535. {@code --help} prints the usage only. The exit code is 2
     * for an invalid argument and 1 if the port is unavailable.
     *
     * @param args the command line arguments
     */
    public static void main(String[] args) {
        System.getProperties().putIfAbsent(NODELAY, "true");
        System.getProperties().putIfAbsent(MAX_IDLE, "10000");
        int exitCode = CommandLine.run(args, System.out, System.err);
        if (exitCode != CommandLine.OK) {
            System.exit(exitCode);
        }
    }
}
