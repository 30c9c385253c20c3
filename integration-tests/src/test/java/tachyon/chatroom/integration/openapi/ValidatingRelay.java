package tachyon.chatroom.integration.openapi;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A relay that forwards bytes unchanged between clients and a server, and records them. Closing it validates every
 * complete exchange against the OpenAPI document. Thread-safe.
 */
public final class ValidatingRelay implements AutoCloseable {
    private final URI server;
    private final ServerSocket socket;
    private final Queue<Connection> connections = new ConcurrentLinkedQueue<>();
    private final Queue<Thread> threads = new ConcurrentLinkedQueue<>();
    private volatile boolean validates = true;

    private ValidatingRelay(URI server, ServerSocket socket) {
        this.server = server;
        this.socket = socket;
    }

    /** Starts a relay to a server on loopback. */
    public static ValidatingRelay to(String baseUrl) {
        try {
            ValidatingRelay relay = new ValidatingRelay(URI.create(baseUrl), new ServerSocket(0, 1024, loopback()));
            relay.run(relay::accept);
            return relay;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static InetAddress loopback() throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }

    /** The URL for clients. */
    public String baseUrl() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    /** Accepts all exchanges, for a test in which the service deviates from the OpenAPI document. */
    public void acceptDeviations() {
        validates = false;
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Connection connection = new Connection(client, new Socket(loopback(), server.getPort()));
                connections.add(connection);
                run(() -> forward(connection.client, connection.server, connection.requests));
                run(() -> forward(connection.server, connection.client, connection.responses));
            } catch (IOException e) {
                // The relay was closed, which the loop's condition checks, or the client disconnected.
            }
        }
    }

    /** Forwards until one side ends, then closes both. */
    private static void forward(Socket from, Socket to, ByteArrayOutputStream seen) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[8192];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                seen.write(buffer, 0, count);
                out.write(buffer, 0, count);
            }
        } catch (IOException e) {
            // One side disconnected, as clients may.
        }
    }

    private void run(Runnable work) {
        Thread thread = new Thread(work, "validating-relay");
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    /**
     * Stops the relay and validates the recorded exchanges.
     *
     * @throws AssertionError if an exchange does not conform to the OpenAPI document
     */
    @Override
    public void close() throws IOException {
        socket.close();
        for (Connection connection : connections) {
            connection.client.close();
            connection.server.close();
        }
        awaitEnd();
        List<String> violations = new ArrayList<>();
        for (Connection connection : connections) {
            violations.addAll(connection.violations());
        }
        if (validates && !violations.isEmpty()) {
            throw new AssertionError("deviations from docs/openapi/chatroom.yaml:\n" + String.join("\n", violations));
        }
    }

    private void awaitEnd() {
        try {
            for (Thread thread : threads) {
                thread.join(10_000);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before all bytes were forwarded", e);
        }
    }

    private record Connection(
            Socket client, Socket server, ByteArrayOutputStream requests, ByteArrayOutputStream responses) {
        Connection(Socket client, Socket server) {
            this(client, server, new ByteArrayOutputStream(), new ByteArrayOutputStream());
        }

        List<String> violations() throws IOException {
            InputStream in = new ByteArrayInputStream(requests.toByteArray());
            InputStream out = new ByteArrayInputStream(responses.toByteArray());
            List<String> violations = new ArrayList<>();
            Optional<HttpMessage> request = HttpMessage.read(in);
            Optional<HttpMessage> response = HttpMessage.read(out);
            while (request.isPresent() && response.isPresent()) {
                for (String violation : OpenApiValidator.violations(request.get(), response.get())) {
                    violations.add(
                            request.get().line() + " -> " + response.get().line() + ": " + violation);
                }
                request = HttpMessage.read(in);
                response = HttpMessage.read(out);
            }
            return violations;
        }
    }
}
