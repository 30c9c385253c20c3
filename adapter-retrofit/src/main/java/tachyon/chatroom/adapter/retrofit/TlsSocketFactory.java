package tachyon.chatroom.adapter.retrofit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocketFactory;
import tachyon.chatroom.http.connection.ExchangeSocketFactory;

/** Gives OkHttp this library's TLS sockets, which have made their handshake. OkHttp's own handshake then has no effect. */
final class TlsSocketFactory extends SSLSocketFactory {
    private static final String[] NO_SUITES = {};

    private final ExchangeSocketFactory sockets;

    TlsSocketFactory(ExchangeSocketFactory sockets) {
        this.sockets = sockets;
    }

    @Override
    public Socket createSocket(Socket plain, String host, int port, boolean autoClose) throws IOException {
        return sockets.secure(plain, host, port);
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return NO_SUITES;
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return NO_SUITES;
    }
}
