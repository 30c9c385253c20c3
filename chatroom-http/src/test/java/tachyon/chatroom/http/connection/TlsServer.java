package tachyon.chatroom.http.connection;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/** A TLS server on loopback that completes handshakes and sends each byte back. */
final class TlsServer implements AutoCloseable {
    private final SSLServerSocket server;
    private final BlockingQueue<Handshake> handshakes = new LinkedBlockingQueue<>();

    /** The client's side of a handshake. */
    record Handshake(
            String protocol, String cipherSuite, List<String> serverNames, List<String> applicationProtocols) {}

    private TlsServer(SSLServerSocket server) {
        this.server = server;
    }

    static TlsServer start(SSLContext context) throws IOException {
        return start(context, List.of("TLSv1.3", "TLSv1.2"), List.of());
    }

    /** Starts a server. An empty list of suites enables the JVM's. */
    static TlsServer start(SSLContext context, List<String> protocols, List<String> suites) throws IOException {
        SSLServerSocket socket = (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        socket.setEnabledProtocols(protocols.toArray(String[]::new));
        if (!suites.isEmpty()) {
            socket.setEnabledCipherSuites(suites.toArray(String[]::new));
        }
        TlsServer server = new TlsServer(socket);
        Thread thread = new Thread(server::acceptAll, "tls-server");
        thread.setDaemon(true);
        thread.start();
        return server;
    }

    /** Opens a connection without TLS. */
    Socket connect() throws IOException {
        return new Socket(server.getInetAddress(), server.getLocalPort());
    }

    int port() {
        return server.getLocalPort();
    }

    Handshake handshake() throws InterruptedException {
        Handshake handshake = handshakes.poll(10, TimeUnit.SECONDS);
        if (handshake == null) {
            throw new AssertionError("no handshake within 10 s");
        }
        return handshake;
    }

    private void acceptAll() {
        while (!server.isClosed()) {
            try (SSLSocket socket = (SSLSocket) server.accept()) {
                serve(socket);
            } catch (IOException e) {
                // The client rejected the handshake or closed its connection, or the test has ended.
            }
        }
    }

    private void serve(SSLSocket socket) throws IOException {
        List<String> offered = new ArrayList<>();
        socket.setHandshakeApplicationProtocolSelector((s, protocols) -> {
            offered.addAll(protocols);
            return protocols.get(0);
        });
        socket.startHandshake();
        ExtendedSSLSession session = (ExtendedSSLSession) socket.getSession();
        handshakes.add(new Handshake(
                session.getProtocol(),
                session.getCipherSuite(),
                session.getRequestedServerNames().stream().map(TlsServer::name).toList(),
                List.copyOf(offered)));
        for (int b = socket.getInputStream().read();
                b >= 0;
                b = socket.getInputStream().read()) {
            socket.getOutputStream().write(b);
        }
    }

    private static String name(SNIServerName name) {
        return name instanceof SNIHostName host ? host.getAsciiName() : name.toString();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
