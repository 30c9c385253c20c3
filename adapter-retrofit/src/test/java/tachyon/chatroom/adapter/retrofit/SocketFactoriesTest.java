package tachyon.chatroom.adapter.retrofit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.stream.Stream;
import javax.net.SocketFactory;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tachyon.chatroom.http.ConnectionSettings;
import tachyon.chatroom.http.connection.ExchangeConnection;
import tachyon.chatroom.http.connection.ExchangeSocketFactory;

/** The factories that give OkHttp this library's sockets, and no others. */
class SocketFactoriesTest {
    private static final ExchangeSocketFactory SOCKETS = new ExchangeSocketFactory(ConnectionSettings.builder()
            .baseUrl("http://127.0.0.1:1")
            .operatorId("tn_1")
            .accessToken("token")
            .build());

    static Stream<SocketFactory> factories() {
        return Stream.of(new PlainSocketFactory(SOCKETS), new TlsSocketFactory(SOCKETS));
    }

    @Test
    void createsSocketsOfThisLibrary() throws IOException {
        try (Socket socket = new PlainSocketFactory(SOCKETS).createSocket()) {
            assertThat(ExchangeConnection.of(socket).isReusable()).isTrue();
            assertThat(socket.isConnected()).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("factories")
    void createsNoConnectedSocket(SocketFactory factory) {
        InetAddress loopback = InetAddress.getLoopbackAddress();

        assertUnsupported(() -> factory.createSocket("127.0.0.1", 1));
        assertUnsupported(() -> factory.createSocket("127.0.0.1", 1, loopback, 1));
        assertUnsupported(() -> factory.createSocket(loopback, 1));
        assertUnsupported(() -> factory.createSocket(loopback, 1, loopback, 1));
    }

    @Test
    void hasNoCipherSuitesOfItsOwn() {
        TlsSocketFactory factory = new TlsSocketFactory(SOCKETS);

        assertThat(factory.getDefaultCipherSuites()).isEmpty();
        assertThat(factory.getSupportedCipherSuites()).isEmpty();
    }

    private static void assertUnsupported(ThrowingCallable call) {
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(call);
    }
}
