package tachyon.chatroom.adapter.retrofit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HandshakeTimeoutSocketFactoryTest {
    private final SSLSocketFactory wrapped = (SSLSocketFactory) SSLSocketFactory.getDefault();
    private final SSLSocketFactory sockets = new HandshakeTimeoutSocketFactory(wrapped, Duration.ofMillis(1234));
    private InetAddress loopback;
    private ServerSocket server;

    @BeforeEach
    void listen() throws IOException {
        loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        server = new ServerSocket(0, 10, loopback);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void limitsEachReadOfAHandshakeOverAnOpenConnectionToTheTimeout() throws IOException {
        try (Socket plain = new Socket(loopback, server.getLocalPort());
                Socket layered = sockets.createSocket(plain, "localhost", server.getLocalPort(), true)) {
            assertThat(layered).isInstanceOf(SSLSocket.class);
            assertThat(plain.getSoTimeout()).isEqualTo(1234);
        }
    }

    @Test
    void createsOtherSocketsWithTheWrappedFactory() throws IOException {
        int port = server.getLocalPort();
        String host = loopback.getHostAddress();
        try (Socket named = sockets.createSocket(host, port);
                Socket addressed = sockets.createSocket(loopback, port);
                Socket namedFrom = sockets.createSocket(host, port, loopback, 0);
                Socket addressedFrom = sockets.createSocket(loopback, port, loopback, 0)) {
            assertThat(List.of(named, addressed, namedFrom, addressedFrom)).allSatisfy(socket -> {
                assertThat(socket).isInstanceOf(SSLSocket.class);
                assertThat(socket.getPort()).isEqualTo(port);
            });
        }
    }

    @Test
    void returnsTheCipherSuitesOfTheWrappedFactory() {
        assertThat(sockets.getDefaultCipherSuites()).isEqualTo(wrapped.getDefaultCipherSuites());
        assertThat(sockets.getSupportedCipherSuites()).isEqualTo(wrapped.getSupportedCipherSuites());
    }
}
