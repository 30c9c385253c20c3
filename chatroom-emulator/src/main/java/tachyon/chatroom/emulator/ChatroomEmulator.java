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
 * An HTTP server that serves a {@link ChatroomGateway} in the REST dialect of the chatroom service, for tests of clients
 * in any language. It listens on the IPv4 loopback interface only and speaks plain HTTP/1.1.
 *
 * <p><b>Callers.</b> Every request has to name its operator in {@code x-operator-id} and carry a bearer token; any token
 * of visible ASCII characters will do, and the gateway is asked {@linkplain ChatroomGateway#withOptions(CallOptions) with} both.
 *
 * <p><b>Answers.</b> An error's body is JSON, {@code {"code": …, "message": …}}. A request that breaks the dialect gets
 * 400 (also when {@code x-operator-id} is missing), 401 without a usable token, 404 for an unknown path, 405 with
 * {@code Allow} for another method, 413 for a body over 1 MiB, 415 for one that is not JSON. A {@code ServiceException}
 * of the gateway is answered with its own status, code, message, request id and {@code Retry-After}; other failures of
 * the gateway are answered with 502, 503 or 504, anything unforeseen with 500. What is no HTTP at all, or no URL, the
 * JDK's server answers itself.
 *
 * <p><b>Threads.</b> Safe for use by any number of threads. Each request that is being read, served or answered has a
 * daemon thread of its own, up to 1024; further ones wait.
 *
 * <p><b>Slow clients.</b> A client has 30 seconds to send its request and 30 to take the answer, whatever the gateway took
 * between the two; then its connection is closed, and its thread serves others. A connection on which nothing was asked,
 * or nothing more, holds no thread; the JDK's server closes it after 30 seconds or so.
 *
 * <p><b>System properties</b> of the JDK's server, read when the process's first server starts. They are the process's own
 * to set, so only {@link #main} does, where they are not set:
 *
 * <ul>
 *   <li>{@code sun.net.httpserver.nodelay=true}: else the server of JDK 17 sends an answer's head and body apart, which
 *       costs some 40 ms for each answer but the first of a connection.
 *   <li>{@code sun.net.httpserver.maxIdleConnections=10000}: else no more than 200 connections stay open between two
 *       requests. A client that keeps more finds them closed when it next uses them.
 * </ul>
 */
public final class ChatroomEmulator implements AutoCloseable {
    /** Connections that wait to be accepted: room for a burst of parallel clients. */
    private static final int BACKLOG = 1024;

    /** How long a client may take to send a request, and how long to take its answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String NODELAY = "sun.net.httpserver.nodelay";
    private static final String MAX_IDLE = "sun.net.httpserver.maxIdleConnections";

    private final HttpServer server;
    private final WorkerThreads workers;
    private final ClientTimeouts clients;
    private final ChatroomGateway gateway;
    private final boolean ownsGateway;
    private final AtomicBoolean closed = new AtomicBoolean();

    private ChatroomEmulator(HttpServer server, ChatroomGateway gateway, boolean ownsGateway, Duration patience) {
        this.server = server;
        this.workers = new WorkerThreads(WorkerThreads.MOST);
        this.clients = new ClientTimeouts(patience);
        this.gateway = gateway;
        this.ownsGateway = ownsGateway;
    }

    /**
     * Starts an emulator with chatrooms in memory, which end with it, on a free port.
     *
     * @return the emulator, listening
     * @throws UncheckedIOException if it cannot listen
     */
    public static ChatroomEmulator start() {
        return start(InMemoryChatrooms.create(), 0, true);
    }

    /**
     * Starts an emulator over a gateway on a free port.
     *
     * @param gateway what to serve; closing the emulator does not close it
     * @return the emulator, listening
     * @throws UncheckedIOException if it cannot listen
     */
    public static ChatroomEmulator start(ChatroomGateway gateway) {
        return start(gateway, 0);
    }

    /**
     * Starts an emulator over a gateway.
     *
     * @param gateway what to serve; closing the emulator does not close it
     * @param port the port, 0 for a free one
     * @return the emulator, listening
     * @throws IllegalArgumentException if the port is not between 0 and 65535
     * @throws UncheckedIOException if it cannot listen, as when the port is taken
     */
    public static ChatroomEmulator start(ChatroomGateway gateway, int port) {
        return start(gateway, port, false);
    }

    static ChatroomEmulator start(ChatroomGateway gateway, int port, boolean ownsGateway) {
        return start(gateway, port, ownsGateway, PATIENCE);
    }

    static ChatroomEmulator start(ChatroomGateway gateway, int port, boolean ownsGateway, Duration patience) {
        Objects.requireNonNull(gateway, "gateway");
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port: must be between 0 and 65535, is " + port);
        }
        try {
            ChatroomEmulator emulator = new ChatroomEmulator(listen(port), gateway, ownsGateway, patience);
            emulator.serve();
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

    private void serve() {
        server.setExecutor(exchange -> workers.execute(clients.watched(exchange)));
        server.createContext("/", new ChatroomHandler(gateway, clients));
        server.start();
    }

    /**
     * Where the emulator is.
     *
     * @return the URL, such as {@code http://127.0.0.1:49152}, without a slash at its end
     */
    public String baseUrl() {
        return "http://127.0.0.1:" + port();
    }

    /**
     * The port that the emulator listens on.
     *
     * @return the port, never 0
     */
    public int port() {
        return server.getAddress().getPort();
    }

    /**
     * Stops at once: requests under way are cut off, the port is free again, the emulator's threads end. A gateway that
     * was handed in stays open. Closing again does nothing.
     */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        server.stop(0);
        workers.close();
        clients.close();
        if (ownsGateway) {
            gateway.close();
        }
    }

    /**
     * Serves chatrooms in memory until the process ends, and prints the base URL. {@code --port N} names the port, 8080
     * unless given; {@code --help} tells so. The exit code is 2 for a bad argument and 1 if the port cannot be had.
     *
     * @param args the arguments
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
