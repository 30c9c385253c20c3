package tachyon.chatroom.integration.faults;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.net.ssl.SSLContext;
import tachyon.chatroom.http.ConnectionSettings;
import tachyon.chatroom.integration.fixtures.RawServer;
import tachyon.chatroom.integration.fixtures.Reply;
import tachyon.chatroom.integration.fixtures.ServerCertificate;
import tachyon.chatroom.integration.fixtures.TransportTest;
import tachyon.chatroom.integration.fixtures.UnreadBodyServer;

/** The servers and sockets of one fault. Each method returns the settings of a gateway that calls one of them. */
final class FaultSite implements AutoCloseable {
    static final Duration DEADLINE = Duration.ofMillis(500);

    /** A machine under load needs some time to write a large request as JSON. */
    static final Duration DEADLINE_OF_LARGE_REQUEST = Duration.ofMillis(1500);

    private final Path folder;
    private final List<RawServer> servers = new ArrayList<>();
    private final Deque<Closeable> resources = new ArrayDeque<>();

    private boolean servesNextCall;

    FaultSite(Path folder) {
        this.folder = folder;
    }

    /** The number of requests that the servers read completely. */
    int requests() {
        return servers.stream().mapToInt(server -> server.requests().size()).sum();
    }

    /** A server that sends this reply once, and then lists a chatroom. */
    ConnectionSettings.Builder server(Reply reply) {
        RawServer server = RawServer.start(Reply.inTurn(reply, Reply.json("200 OK", TransportTest.ROOMS)));
        add(server);
        return TransportTest.settings(server.url());
    }

    /** A server that does not read the first request's body, sends this reply, and then lists a chatroom. */
    ConnectionSettings.Builder unreadBody(Reply reply) {
        try {
            UnreadBodyServer server = opened(
                    UnreadBodyServer.start(null, Reply.inTurn(reply, Reply.json("200 OK", TransportTest.ROOMS))));
            servesNextCall = true;
            return server.settings();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A proxy that sends this reply to a request for a tunnel. */
    ConnectionSettings.Builder proxy(Reply reply) {
        RawServer proxy = RawServer.start(reply);
        resources.push(proxy::close);
        return TransportTest.settings("https://chat.example.com").proxy("127.0.0.1", proxy.port());
    }

    /** Returns whether the next call reaches a server that responds to it. */
    boolean servesNextCall() {
        return servesNextCall || requests() == 1;
    }

    /** A TLS server with this certificate, which the gateway trusts or not. */
    ConnectionSettings.Builder tlsServer(boolean trusted, CertificateFactory certificates, String extension) {
        try {
            ServerCertificate certificate = certificates.create(folder, "CN=127.0.0.1", extension);
            RawServer server = RawServer.start(certificate.serverSocket(), Reply.json("200 OK", TransportTest.ROOMS));
            add(server);
            return TransportTest.settings("https://127.0.0.1:" + server.port())
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

    /** A socket whose connections the operating system accepts and no server reads. */
    ConnectionSettings.Builder unreadSocket() {
        return settings("http", listening()).timeout(DEADLINE_OF_LARGE_REQUEST);
    }

    /** A socket that sends nothing during the TLS handshake. */
    ConnectionSettings.Builder stalledHandshake() {
        return settings("https", listening()).connectTimeout(DEADLINE);
    }

    /** A socket that disconnects during the TLS handshake. */
    ConnectionSettings.Builder abortedHandshake() {
        ServerSocket socket = listening();
        Thread thread = new Thread(() -> disconnectAll(socket), "disconnecting-server");
        thread.setDaemon(true);
        thread.start();
        return settings("https", socket).connectTimeout(DEADLINE);
    }

    /** A socket with a full backlog, to which the operating system accepts no further connection. */
    ConnectionSettings.Builder fullBacklog() {
        try {
            ServerSocket socket = opened(new ServerSocket(0, 1, RawServer.loopback()));
            for (int i = 0; i < 64; i++) {
                Socket waiting = opened(new Socket());
                try {
                    waiting.connect(socket.getLocalSocketAddress(), 200);
                } catch (SocketTimeoutException e) {
                    return settings("http", socket).connectTimeout(DEADLINE);
                }
            }
            throw new AssertionError("the operating system accepted 64 connections with a backlog of 1");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ConnectionSettings.Builder settings(String scheme, ServerSocket socket) {
        return TransportTest.settings(scheme + "://127.0.0.1:" + socket.getLocalPort());
    }

    private ServerSocket listening() {
        try {
            return opened(new ServerSocket(0, 50, RawServer.loopback()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void disconnectAll(ServerSocket socket) {
        while (!socket.isClosed()) {
            try (Socket connection = socket.accept()) {
                // Closing with unread bytes would reset the connection.
                if (connection.getInputStream().read() <= 0) {
                    throw new AssertionError("the client sent no byte of the handshake");
                }
            } catch (IOException e) {
                // The socket was closed, which the loop's condition checks, or the client disconnected.
            }
        }
    }

    private void add(RawServer server) {
        servers.add(server);
        resources.push(server::close);
    }

    private <T extends Closeable> T opened(T resource) {
        resources.push(resource);
        return resource;
    }

    @Override
    public void close() throws IOException {
        while (!resources.isEmpty()) {
            resources.pop().close();
        }
    }

    /** A way to create a certificate. */
    interface CertificateFactory {
        ServerCertificate create(Path folder, String distinguishedName, String extension)
                throws IOException, InterruptedException, GeneralSecurityException;
    }
}
