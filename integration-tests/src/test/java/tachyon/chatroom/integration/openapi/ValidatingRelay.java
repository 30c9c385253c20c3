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
 * Passes bytes on between clients and a server, both ways, as they come, and keeps them: when it is closed, every exchange
 * that was complete has to be one of the dialect. Thread-safe.
 */
public final class ValidatingRelay implements AutoCloseable {
    private final URI server;
    private final ServerSocket socket;
    private final Queue<Connection> connections = new ConcurrentLinkedQueue<>();
    private final Queue<Thread> threads = new ConcurrentLinkedQueue<>();

    private ValidatingRelay(URI server, ServerSocket socket) {
        this.server = server;
        this.socket = socket;
    }

    /** Starts a relay in front of a server on loopback. */
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

    /** Where clients are to connect. */
    public String baseUrl() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Connection connection = new Connection(client, new Socket(loopback(), server.getPort()));
                connections.add(connection);
                run(() -> pass(connection.client, connection.server, connection.requests));
                run(() -> pass(connection.server, connection.client, connection.answers));
            } catch (IOException e) {
                // Closed, or a client that went away: the loop's condition tells.
            }
        }
    }

    /** Until one side ends, which ends the other too. */
    private static void pass(Socket from, Socket to, ByteArrayOutputStream seen) {
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
            // One side broke off, as clients may.
        }
    }

    private void run(Runnable work) {
        Thread thread = new Thread(work, "validating-relay");
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    /**
     * Stops, and looks at what has passed.
     *
     * @throws AssertionError if an exchange was not one of the dialect
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
        if (!violations.isEmpty()) {
            throw new AssertionError(
                    "not in the dialect of docs/openapi/chatroom.yaml:\n" + String.join("\n", violations));
        }
    }

    private void awaitEnd() {
        try {
            for (Thread thread : threads) {
                thread.join(10_000);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before everything had passed", e);
        }
    }

    private record Connection(
            Socket client, Socket server, ByteArrayOutputStream requests, ByteArrayOutputStream answers) {
        Connection(Socket client, Socket server) {
            this(client, server, new ByteArrayOutputStream(), new ByteArrayOutputStream());
        }

        List<String> violations() throws IOException {
            InputStream in = new ByteArrayInputStream(requests.toByteArray());
            InputStream out = new ByteArrayInputStream(answers.toByteArray());
            List<String> violations = new ArrayList<>();
            Optional<HttpMessage> request = HttpMessage.read(in);
            Optional<HttpMessage> answer = HttpMessage.read(out);
            while (request.isPresent() && answer.isPresent()) {
                for (String violation : OpenApiValidator.violations(request.get(), answer.get())) {
                    violations.add(request.get().line() + " -> " + answer.get().line() + ": " + violation);
                }
                request = HttpMessage.read(in);
                answer = HttpMessage.read(out);
            }
            return violations;
        }
    }
}
