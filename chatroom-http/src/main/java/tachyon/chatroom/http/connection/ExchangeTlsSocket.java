package tachyon.chatroom.http.connection;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import tachyon.chatroom.http.exchange.Exchange;

/**
 * A TLS socket after its handshake. Its streams follow the exchanges on the connection. It ignores every later change of the
 * TLS configuration, which an HTTP library makes before a handshake of its own.
 */
@SuppressWarnings("UnsynchronizedOverridesSynchronized") // A lock would make a close wait.
final class ExchangeTlsSocket extends DelegatingSslSocket implements ExchangeConnection {
    private final SSLSocket tls;
    private final ExchangeSocket plain;
    private final ExchangeTracker exchanges;
    private final ResponseInput input;
    private final RequestOutput output;

    ExchangeTlsSocket(SSLSocket tls, ExchangeSocket plain, int maxHeaderBytes) throws IOException {
        super(tls);
        this.tls = tls;
        this.plain = plain;
        Link link = new TlsLink(tls, plain.link());
        this.exchanges = new ExchangeTracker(link, maxHeaderBytes, plain.lifetime());
        this.input = new ResponseInput(link, exchanges);
        this.output = new RequestOutput(link, exchanges, input);
    }

    @Override
    public void begin(Exchange exchange) {
        exchanges.begin(exchange);
    }

    @Override
    public boolean isFinished() {
        return exchanges.isFinished();
    }

    @Override
    public boolean isReusable() {
        return exchanges.isReusable();
    }

    @Override
    public InputStream getInputStream() {
        return input;
    }

    @Override
    public OutputStream getOutputStream() {
        return output;
    }

    @Override
    public boolean isClosed() {
        return plain.isClosed() || !isReusable();
    }

    /** Without an exchange in progress, the server is notified of the end. */
    @Override
    public void close() throws IOException {
        try {
            if (exchanges.isIdle()) {
                tls.close();
            }
        } finally {
            plain.close();
        }
    }

    /** The JDK's half-close waits for the server. */
    @Override
    public void shutdownInput() {
        // close() ends both directions.
    }

    @Override
    public void shutdownOutput() {
        // close() ends both directions.
    }

    @Override
    public void startHandshake() {
        // Done before.
    }

    @Override
    public void setEnabledCipherSuites(String[] suites) {
        // Ignored after the handshake.
    }

    @Override
    public void setEnabledProtocols(String[] protocols) {
        // Ignored after the handshake.
    }

    @Override
    public void setSSLParameters(SSLParameters params) {
        // Ignored after the handshake.
    }
}
