package tachyon.chatroom.http.connection;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.ClosedByInterruptException;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ExchangeSocketTest {
    private static final String EMPTY = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";

    private final LoopbackConnection connection;
    private final ExchangeSocket socket;

    ExchangeSocketTest() throws IOException {
        connection = new LoopbackConnection();
        socket = connection.client;
    }

    @BeforeEach
    void isConnected() {
        assertThat(socket.isConnected()).isTrue();
    }

    @AfterEach
    void close() throws IOException {
        connection.close();
    }

    private void send(String request) throws IOException {
        ExchangeConnection.of(socket).begin(FakeConnection.exchange());
        socket.getOutputStream().write(request.getBytes(US_ASCII));
        socket.getOutputStream().flush();
        assertThat(connection.server.getInputStream().readNBytes(request.length()))
                .isEqualTo(request.getBytes(US_ASCII));
    }

    private String receive(String response) throws IOException {
        connection.server.getOutputStream().write(response.getBytes(US_ASCII));
        return new String(socket.getInputStream().readAllBytes(), US_ASCII);
    }

    private void assertStale() {
        assertThatExceptionOfType(StaleSocketException.class).isThrownBy(() -> send("next"));
        assertThat(socket.isClosed()).isTrue();
    }

    @Test
    void carriesOneExchangeAfterTheOther() throws IOException {
        for (int i = 0; i < 3; i++) {
            send("request");
            assertThat(receive(EMPTY)).isEqualTo(EMPTY);
            assertThat(socket.isClosed()).isFalse();
        }
    }

    @Test
    void sendsNothingAfterTheServerHasClosedTheConnection() throws IOException {
        send("request");
        receive(EMPTY);
        connection.closeServer();

        assertStale();
    }

    @Test
    void sendsNothingAfterTheServerHasResetTheConnection() throws IOException {
        send("request");
        receive(EMPTY);
        connection.server.setSoLinger(true, 0);
        connection.server.close();

        assertStale();
    }

    @Test
    void sendsNothingOnceBytesHaveArrived() throws IOException {
        send("request");
        receive(EMPTY);
        connection.server.getOutputStream().write('\n');

        assertStale();
    }

    @Test
    void sendsNothingIfTheServerSpeaksFirst() throws IOException {
        connection.server.getOutputStream().write(EMPTY.getBytes(US_ASCII));

        assertThatIOException().isThrownBy(() -> send("request")).isNotInstanceOf(StaleSocketException.class);
        assertThat(socket.isClosed()).isTrue();
    }

    @Test
    void findsReadableBytesWithoutWaiting() throws IOException {
        TcpLink link = socket.link();
        assertThat(link.isReadable()).isFalse();
        assertThat(link.available()).isZero();
        connection.server.getOutputStream().write("ab".getBytes(US_ASCII));

        assertThat(link.available()).isEqualTo(2);
        assertThat(link.isReadable()).isTrue();
        socket.close();
        assertThat(link.isReadable()).isTrue();
    }

    @Test
    void aCloseByAnotherThreadEndsARead() throws Exception {
        send("request");

        assertThat(failureOfRead(thread -> socket.close())).isInstanceOf(IOException.class);
        assertThat(socket.isClosed()).isTrue();
    }

    @Test
    void anInterruptEndsARead() throws Exception {
        send("request");

        assertThat(failureOfRead(Thread::interrupt)).isInstanceOf(ClosedByInterruptException.class);
    }

    private interface Action {
        void accept(Thread thread) throws IOException;
    }

    private Throwable failureOfRead(Action action) throws Exception {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        CountDownLatch reading = new CountDownLatch(1);
        Thread reader = new Thread(() -> {
            reading.countDown();
            try {
                failure.set(new AssertionError("read " + socket.getInputStream().read()));
            } catch (IOException e) {
                failure.set(e);
            }
        });
        reader.start();
        reading.await();
        action.accept(reader);
        reader.join();
        return Objects.requireNonNull(failure.get());
    }

    @Test
    void leavesItsBytesToTlsAfterATunnel() throws IOException {
        socket.getOutputStream().write("CONNECT".getBytes(US_ASCII));
        connection.server.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(US_ASCII));
        assertThat(socket.getInputStream().readAllBytes()).isNotEmpty();
        socket.handOver();
        connection.server.getOutputStream().write("tls".getBytes(US_ASCII));

        assertThat(socket.getInputStream().readNBytes(3)).isEqualTo("tls".getBytes(US_ASCII));
        assertThat(socket.isClosed()).isFalse();
    }

    @Test
    void leavesNothingToTlsIfTheProxySendsMore() throws IOException {
        socket.getOutputStream().write("CONNECT".getBytes(US_ASCII));
        connection.server.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\nmore".getBytes(US_ASCII));
        assertThat(socket.getInputStream().readAllBytes()).isNotEmpty();

        assertThatIOException()
                .isThrownBy(() -> socket.handOver())
                .withMessage("the proxy sent bytes before the TLS handshake");
    }

    @Test
    void forwardsTheOptionsOfTheChannel() throws IOException {
        socket.setTcpNoDelay(true);
        socket.setKeepAlive(true);
        socket.setReuseAddress(true);
        socket.setSoLinger(true, 3);
        socket.setSoTimeout(7);
        socket.setTrafficClass(0);
        socket.setOOBInline(false);
        socket.setSendBufferSize(20_000);
        socket.setReceiveBufferSize(20_000);
        socket.setOption(StandardSocketOptions.SO_KEEPALIVE, false);

        assertThat(socket.getTcpNoDelay()).isTrue();
        assertThat(socket.getKeepAlive()).isFalse();
        assertThat(socket.getReuseAddress()).isTrue();
        assertThat(socket.getSoLinger()).isEqualTo(3);
        assertThat(socket.getSoTimeout()).isEqualTo(7);
        assertThat(socket.getTrafficClass()).isZero();
        assertThat(socket.getOOBInline()).isFalse();
        assertThat(socket.getSendBufferSize()).isGreaterThanOrEqualTo(20_000);
        assertThat(socket.getReceiveBufferSize()).isGreaterThanOrEqualTo(20_000);
        assertThat(socket.getOption(StandardSocketOptions.TCP_NODELAY)).isTrue();
        assertThat(socket.supportedOptions()).contains(StandardSocketOptions.SO_KEEPALIVE);
    }

    @Test
    void forwardsTheAddressesOfTheChannel() {
        assertThat(socket.getInetAddress()).isEqualTo(connection.server.getLocalAddress());
        assertThat(socket.getPort()).isEqualTo(connection.server.getLocalPort());
        assertThat(socket.getLocalAddress()).isEqualTo(connection.server.getInetAddress());
        assertThat(socket.getLocalPort()).isEqualTo(connection.server.getPort());
        assertThat(socket.getRemoteSocketAddress()).isEqualTo(connection.server.getLocalSocketAddress());
        assertThat(socket.getLocalSocketAddress()).isEqualTo(connection.server.getRemoteSocketAddress());
        assertThat(socket.isBound()).isTrue();
        assertThat(socket.isInputShutdown()).isFalse();
        assertThat(socket.getChannel()).isNull();
        assertThat(socket).hasToString("ExchangeSocket{remote=" + socket.getRemoteSocketAddress() + "}");
    }
}
