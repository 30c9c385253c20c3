package tachyon.chatroom.integration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that records every byte of a request and answers with exactly the bytes it is told. */
final class RawServer implements AutoCloseable {
    /** What happens once a request was read. */
    interface Reply {
        void send(Socket connection) throws IOException;
    }

    private final ServerSocket server;
    private final Reply reply;
    private final List<RawRequest> requests = new CopyOnWriteArrayList<>();
    private final Semaphore requestsSeen = new Semaphore(0);
    private final AtomicInteger connections = new AtomicInteger();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean keepsRequests = true;

    private RawServer(ServerSocket server, Reply reply) {
        this.server = server;
        this.reply = reply;
    }

    static RawServer start(Reply reply) {
        try {
            return start(new ServerSocket(0, 50, loopback()), reply);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static InetAddress loopback() throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }

    static RawServer start(ServerSocket socket, Reply reply) {
        RawServer server = new RawServer(socket, reply);
        daemon(server::accept);
        return server;
    }

    /** A whole answer with a Content-Length; the connection stays open. */
    static Reply answer(String status, String body, String... headers) {
        StringBuilder head = new StringBuilder("HTTP/1.1 ").append(status).append("\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        head.append("Content-Length: ")
                .append(body.getBytes(StandardCharsets.UTF_8).length)
                .append("\r\n\r\n");
        return bytes(head + body);
    }

    /** A whole JSON answer. */
    static Reply json(String status, String body) {
        return answer(status, body, "Content-Type: application/json");
    }

    /** These bytes; the connection stays open. */
    static Reply bytes(String text) {
        return connection -> connection.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** These bytes, then the end of the connection. */
    static Reply bytesThenClose(String text) {
        return connection -> {
            bytes(text).send(connection);
            connection.close();
        };
    }

    /** These bytes, then nothing until the client goes away. */
    static Reply bytesThenSilence(String text) {
        return connection -> {
            bytes(text).send(connection);
            while (connection.getInputStream().read() >= 0) {
                // Whatever else comes is not answered.
            }
        };
    }

    static Reply silence() {
        return bytesThenSilence("");
    }

    static Reply hangUp() {
        return bytesThenClose("");
    }

    /** One reply after the other; the last one goes on. */
    static Reply inTurn(Reply... replies) {
        AtomicInteger next = new AtomicInteger();
        return connection -> replies[Math.min(next.getAndIncrement(), replies.length - 1)].send(connection);
    }

    int port() {
        return server.getLocalPort();
    }

    String url() {
        return "http://127.0.0.1:" + port();
    }

    List<RawRequest> requests() {
        return List.copyOf(requests);
    }

    RawRequest onlyRequest() {
        if (requests.size() != 1) {
            throw new AssertionError("expected one request, found " + requests);
        }
        return requests.get(0);
    }

    /** From now on requests are answered and forgotten: a test of very many measures memory. */
    RawServer forgetful() {
        keepsRequests = false;
        return this;
    }

    /** How many connections neither side has closed. */
    int openConnections() {
        return open.size();
    }

    int connections() {
        return connections.get();
    }

    /** Waits until one more request was read whole. */
    void awaitRequest() throws InterruptedException {
        if (!requestsSeen.tryAcquire(10, TimeUnit.SECONDS)) {
            throw new AssertionError("no request came");
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket connection = server.accept();
                connections.incrementAndGet();
                open.add(connection);
                daemon(() -> serve(connection));
            } catch (IOException e) {
                // Closed, or a client that went away: the loop's condition tells.
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            while (!connection.isClosed()) {
                RawRequest request =
                        RawRequest.read(connection.getInputStream()).orElse(null);
                if (request == null) {
                    return;
                }
                if (keepsRequests) {
                    requests.add(request);
                }
                requestsSeen.release();
                reply.send(connection);
            }
        } catch (IOException e) {
            // The client broke off, which is what some tests are about.
        } finally {
            open.remove(connection);
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "raw-server");
        thread.setDaemon(true);
        thread.start();
    }

    /** Stops. Every request that came has to have been one of the dialect. */
    @Override
    public void close() {
        try {
            server.close();
            for (Socket connection : open) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (RawRequest request : requests) {
            List<String> violations = request.violations();
            if (!violations.isEmpty()) {
                throw new AssertionError(request.line() + ": " + violations);
            }
        }
    }
}
