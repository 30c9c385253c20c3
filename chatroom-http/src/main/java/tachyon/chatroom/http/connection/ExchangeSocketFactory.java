package tachyon.chatroom.http.connection;

import java.io.IOException;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;
import tachyon.chatroom.http.ConnectionSettings;
import tachyon.chatroom.http.exchange.ConnectionLimits;
import tachyon.chatroom.http.exchange.TlsContext;

/** Creates the sockets of one gateway, which implement {@link ExchangeConnection}. Thread-safe. */
public final class ExchangeSocketFactory {
    private final int maxHeaderBytes;
    private final Duration maxConnectionAge;
    private final @Nullable TlsConnector tls;

    /**
     * Creates a factory.
     *
     * @param settings the settings with the limits and the TLS context
     * @throws IllegalStateException if TLS is needed and this JVM has no default context
     */
    public ExchangeSocketFactory(ConnectionSettings settings) {
        this.maxHeaderBytes = settings.maxHeaderBytes();
        this.maxConnectionAge = settings.maxConnectionAge();
        this.tls = TlsContext.isNeeded(settings)
                ? new TlsConnector(TlsContext.of(settings).getSocketFactory(), settings.connectTimeout())
                : null;
    }

    /**
     * Creates a socket that is not connected.
     *
     * @return the socket
     * @throws IOException if the operating system has no further sockets
     */
    public Socket create() throws IOException {
        return new ExchangeSocket(
                SocketChannel.open(),
                maxHeaderBytes,
                new ConnectionLifetime(maxConnectionAge, ConnectionLimits.MAX_IDLE, System::nanoTime));
    }

    /**
     * Makes a TLS handshake over a connected socket and verifies the server's identity.
     *
     * @param socket a connected socket of {@link #create}, over which a tunnel may be open; closed if the handshake fails
     * @param host the host of the base URL
     * @param port the port of the base URL
     * @return the TLS socket; closing it closes both
     * @throws IOException if the handshake fails, one of its reads takes longer than the connect timeout, or the identity is another one
     */
    public SSLSocket secure(Socket socket, String host, int port) throws IOException {
        if (tls == null) {
            throw new IllegalStateException("baseUrl: must begin with https:// for a TLS connection");
        }
        ExchangeSocket plain = (ExchangeSocket) socket;
        plain.handOver();
        return new ExchangeTlsSocket(tls.connect(plain, host, port), plain, maxHeaderBytes);
    }
}
