package tachyon.chatroom.http.connection;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Adds TLS to connected sockets: it restricts the protocols and cipher suites, completes the handshake and verifies the host.
 * It is immutable, and thread-safe if its factory is.
 */
public final class TlsConnector {
    private final SSLSocketFactory sockets;
    private final int readTimeoutMillis;

    /**
     * Creates a connector.
     *
     * @param sockets the factory of the TLS context
     * @param readTimeout the timeout for each read of the handshake. Range: 1 ms to about 24 days
     * @throws IllegalArgumentException if the timeout is under 1 ms, which a socket reads as "no timeout"
     */
    public TlsConnector(SSLSocketFactory sockets, Duration readTimeout) {
        if (readTimeout.toMillis() < 1) {
            throw new IllegalArgumentException("readTimeout: " + readTimeout + " is under 1 ms");
        }
        this.sockets = sockets;
        this.readTimeoutMillis = Math.toIntExact(readTimeout.toMillis());
    }

    /**
     * Adds TLS to a socket. The result closes the socket when it is closed, and has no read timeout. After a failure, the
     * socket is closed.
     *
     * <p>The timeout applies to each read, not to the handshake: a server that sends single bytes can prolong it without
     * limit. To bound it, close the socket from another thread, as the deadline of a call does.
     *
     * <p>The server name indication is the JDK's: the host without a dot at its end, if it is a name with more than one
     * label. An IP address is never sent.
     *
     * @param plain a connected socket
     * @param host the host of the request, a name or an IP address; not that of a proxy
     * @param port the port of the request, by which the JDK finds a session to resume
     * @return the socket with TLS, after its handshake
     * @throws SSLPeerUnverifiedException if the certificate does not match the host
     * @throws IOException if the handshake fails
     */
    public SSLSocket connect(Socket plain, String host, int port) throws IOException {
        boolean connected = false;
        try {
            plain.setSoTimeout(readTimeoutMillis);
            SSLSocket socket = (SSLSocket) sockets.createSocket(plain, peerName(host), port, true);
            TlsPolicy.apply(socket);
            socket.startHandshake();
            ServiceIdentityVerifier.requireMatch(host, socket.getSession());
            plain.setSoTimeout(0);
            connected = true;
            return socket;
        } finally {
            if (!connected) {
                // Not the TLS socket, which would first send an alert to a server that may not read.
                plain.close();
            }
        }
    }

    /** Returns the host as the JDK expects it: it sends no server name that ends with a dot. */
    private static String peerName(String host) {
        String name = IpAddressLiteral.withoutBrackets(host);
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }
}
