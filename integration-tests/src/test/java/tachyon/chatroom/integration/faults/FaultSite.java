package tachyon.chatroom.integration.faults;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
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

    private final Certificates certificates;
    private final List<RawServer> servers = new ArrayList<>();
    private final Deque<Closeable> resources = new ArrayDeque<>();

    private boolean servesNextCall;

    FaultSite(Certificates certificates) {
        this.certificates = certificates;
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

    /** A TLS server that responds to a create, and then lists a chatroom. */
    ConnectionSettings.Builder tlsServer(TlsEndpoint endpoint) {
        try {
            ServerCertificate certificate = certificates.get(endpoint.certificate(), endpoint.extension());
            SSLServerSocket socket = certificate.serverSocket();
            endpoint.socket().accept(socket);
            RawServer server = RawServer.start(
                    socket,
                    Reply.inTurn(
                            Reply.json("200 OK", TransportTest.ONE_ROOM), Reply.json("200 OK", TransportTest.ROOMS)));
            add(server);
            ConnectionSettings.Builder settings = TransportTest.settings(
                            "https://" + endpoint.host() + ":" + server.port())
                    .sslContext(endpoint.trusted() ? certificate.trustingContext() : SSLContext.getDefault());
            return endpoint.host().equals(TlsEndpoint.LOOPBACK)
                    ? settings
                    : settings.proxy(TlsEndpoint.LOOPBACK, tunnel(server).port());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A proxy whose tunnels all end at this server, whatever their host. */
    private RawServer tunnel(RawServer server) {
        RawServer proxy = RawServer.start(Reply.tunnelTo(server.port()));
        resources.push(proxy::close);
        return proxy;
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
        return respondingToClientHello("");
    }

    /** A socket that sends these bytes instead of the server's part of the TLS handshake, and disconnects. */
    ConnectionSettings.Builder respondingToClientHello(String response) {
        ServerSocket socket = listening();
        Thread thread = new Thread(() -> respondToAll(socket, response), "handshake-server");
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

    private static void respondToAll(ServerSocket socket, String response) {
        while (!socket.isClosed()) {
            try (Socket connection = socket.accept()) {
                // Closing with unread bytes would reset the connection.
                if (connection.getInputStream().read(new byte[16 * 1024]) <= 0) {
                    throw new AssertionError("the client sent no byte of the handshake");
                }
                connection.getOutputStream().write(response.getBytes(StandardCharsets.ISO_8859_1));
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
}
