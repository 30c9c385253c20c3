package tachyon.chatroom.emulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import tachyon.chatroom.adapter.inmemory.InMemoryChatrooms;
import tachyon.chatroom.emulator.http.HttpServer;
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
 * <p>A request that is not valid HTTP has such a response, too, with status 400, 414, 417, 431, 501 or 505; the emulator
 * then closes the connection.
 *
 * <p><b>Other origins.</b> A page in a browser may call the emulator: its responses have the headers of CORS, by default for
 * every origin.
 *
 * <p><b>Injected failures.</b> A valid request with the header {@code x-emulator-failure} fails as the header specifies:
 * {@code STATUS} from 400 to 599, or {@code disconnect}, then optionally {@code ; retry-after=SECONDS} and
 * {@code ; when=after}, with which the request takes effect before it fails.
 *
 * <p><b>Health.</b> {@code GET /health} returns status 200 and {@code {"status":"UP"}} without credentials.
 *
 * <p><b>Limits.</b>
 *
 * <ul>
 *   <li>Length of a request's body: 1 MiB. Length of its target: 64 KiB. Headers: 200, with 128 KiB.
 *   <li>Connections: 1024, each with a thread of its own. For a further one, the connection closes that has been idle for
 *       the longest time; without an idle one, the client waits.
 *   <li>Time for a client to begin its next request, to send it, and to read its response: 30 s each. When one has elapsed,
 *       the emulator closes the connection. The gateway's call has no limit.
 * </ul>
 *
 * <p><b>Threads.</b> All are daemons, so that an emulator that is not closed does not keep a process alive. Their names
 * begin with {@code chatroom-emulator-}: {@code acceptor}, {@code timer}, and a number for each connection's thread.
 */
public final class ChatroomEmulator implements AutoCloseable {
    /** The maximum length of a request's body in bytes. */
    private static final int MAX_BODY_BYTES = 1024 * 1024;

    /** The time for a client to send its request, and the time to read its response. */
    private static final Duration CLIENT_TIMEOUT = Duration.ofSeconds(30);

    /** The time for requests in flight when the process is terminated. Container runtimes kill it after 10 s. */
    private static final Duration GRACE = Duration.ofSeconds(8);

    private final HttpServer server;
    private final ChatroomGateway gateway;
    private final boolean ownsGateway;
    private final AtomicBoolean closed = new AtomicBoolean();

    private ChatroomEmulator(HttpServer server, ChatroomGateway gateway, boolean ownsGateway) {
        this.server = server;
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
        return builder().start();
    }

    /**
     * Starts an emulator of a gateway on a free port.
     *
     * @param gateway the gateway, which stays open when the emulator is closed
     * @return the emulator, which accepts connections
     * @throws UncheckedIOException if it cannot listen
     */
    public static ChatroomEmulator start(ChatroomGateway gateway) {
        return builder().gateway(gateway).start();
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
        return builder().gateway(gateway).port(port).start();
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
        return builder().gateway(gateway).successStatus(SuccessStatus.ALTERNATE).start();
    }

    /**
     * Creates a builder of an emulator with other settings.
     *
     * @return a builder, whose gateway is in memory and whose port is free
     */
    public static Builder builder() {
        return new Builder();
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
        return server.port();
    }

    /**
     * Stops the emulator: closes its connections, including those of requests in flight, frees its port and ends its
     * threads. Waits at most 2 s for threads whose gateway call ignores the interrupt; those end when the call does. A
     * gateway that was passed to {@code start} or to the builder stays open. Closing a closed emulator has no effect.
     */
    @Override
    public void close() {
        stop(Duration.ZERO);
    }

    /** Stops the emulator like {@link #close()}, after the requests in flight or the given time. */
    void stop(Duration grace) {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        server.stop(grace);
        if (ownsGateway) {
            gateway.close();
        }
    }

    /**
     * Serves chatrooms in memory until the process is terminated, and prints the base URL. {@code --help} prints the
     * arguments only. The exit code is 2 for an invalid argument or seed, and 1 if the port is unavailable. On TERM and
     * INT, the requests in flight have 8 s to end; the exit code is then 143 or 130.
     *
     * @param args the command line arguments
     */
    public static void main(String[] args) {
        System.exit(CommandLine.run(args, System.out, System.err, ChatroomEmulator::serveUntilTerminated));
    }

    private void serveUntilTerminated() {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(GRACE), "chatroom-emulator-shutdown"));
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A builder of {@link ChatroomEmulator}. Not thread-safe. */
    public static final class Builder {
        private @Nullable ChatroomGateway gateway;
        private boolean ownsGateway;
        private int port;
        private CorsPolicy cors = CorsPolicy.ANY;
        private Duration latency = Duration.ZERO;
        private double failureRate;
        private long randomSeed = System.nanoTime();
        private SuccessStatus successStatus = SuccessStatus.DOCUMENTED;
        private Duration clientTimeout = CLIENT_TIMEOUT;

        private Builder() {}

        /**
         * Sets the gateway to serve. Default: a new in-memory one, which the emulator closes when it is closed.
         *
         * @param gateway the gateway, which stays open when the emulator is closed
         * @return this builder
         */
        public Builder gateway(ChatroomGateway gateway) {
            return gateway(gateway, false);
        }

        Builder gateway(ChatroomGateway gateway, boolean ownsGateway) {
            this.gateway = Objects.requireNonNull(gateway, "gateway");
            this.ownsGateway = ownsGateway;
            return this;
        }

        /**
         * Sets the port. Default: 0, which selects a free port.
         *
         * @param port the port. Range: 0 to 65535
         * @return this builder
         * @throws IllegalArgumentException if the port is out of range
         */
        public Builder port(int port) {
            if (port < 0 || port > 65_535) {
                throw new IllegalArgumentException("port: must be between 0 and 65535, is " + port);
            }
            this.port = port;
            return this;
        }

        /**
         * Sets the origins whose pages may call the emulator from a browser. Default: all.
         *
         * @param corsOrigins the origins, such as {@code http://localhost:3000}, or {@code *} for all; none to send no
         *     header of CORS
         * @return this builder
         * @throws IllegalArgumentException if an origin is not valid
         */
        public Builder corsOrigins(String... corsOrigins) {
            this.cors = CorsPolicy.of(List.of(corsOrigins));
            return this;
        }

        /**
         * Sets the time that the emulator waits before it processes each request of the REST API. Default: 0.
         *
         * @param latency the time. Range: 0 to 10 minutes
         * @return this builder
         * @throws IllegalArgumentException if the time is out of range
         */
        public Builder latency(Duration latency) {
            if (latency.isNegative() || latency.compareTo(Duration.ofMinutes(10)) > 0) {
                throw new IllegalArgumentException("latency: must be between 0 and 10 minutes, is " + latency);
            }
            this.latency = latency;
            return this;
        }

        /**
         * Sets the part of the valid requests that fail at random, without an effect, with status 503. Default: 0.
         *
         * @param failureRate the part. Range: 0 to 1
         * @return this builder
         * @throws IllegalArgumentException if the part is out of range
         */
        public Builder failureRate(double failureRate) {
            if (!(failureRate >= 0 && failureRate <= 1)) {
                throw new IllegalArgumentException("failureRate: must be between 0 and 1, is " + failureRate);
            }
            this.failureRate = failureRate;
            return this;
        }

        /**
         * Sets the seed of the random failures: emulators with equal seeds fail the same requests of the same sequence.
         * Default: a different one for each builder.
         *
         * @param randomSeed the seed
         * @return this builder
         */
        public Builder randomSeed(long randomSeed) {
            this.randomSeed = randomSeed;
            return this;
        }

        Builder successStatus(SuccessStatus successStatus) {
            this.successStatus = successStatus;
            return this;
        }

        Builder clientTimeout(Duration clientTimeout) {
            this.clientTimeout = clientTimeout;
            return this;
        }

        /**
         * Starts an emulator. The builder can be reused.
         *
         * @return the emulator, which accepts connections
         * @throws UncheckedIOException if it cannot listen, such as when the port is in use
         */
        public ChatroomEmulator start() {
            boolean closesGateway = gateway == null || ownsGateway;
            ChatroomGateway served = gateway == null ? InMemoryChatrooms.create() : gateway;
            FaultInjection faults = new FaultInjection(latency, failureRate, randomSeed);
            ApiHandler handler = new ApiHandler(served, successStatus, cors, faults);
            try {
                // Not getLoopbackAddress(), which may be ::1: the base URL names the address.
                InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
                HttpServer server =
                        HttpServer.start(new InetSocketAddress(loopback, port), handler, MAX_BODY_BYTES, clientTimeout);
                return new ChatroomEmulator(server, served, closesGateway);
            } catch (IOException e) {
                if (closesGateway) {
                    served.close();
                }
                throw new UncheckedIOException("cannot listen on 127.0.0.1, port " + port + ": " + e.getMessage(), e);
            }
        }
    }
}
