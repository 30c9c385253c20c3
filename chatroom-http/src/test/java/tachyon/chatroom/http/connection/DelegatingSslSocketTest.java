package tachyon.chatroom.http.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.StandardSocketOptions;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import javax.net.ssl.HandshakeCompletedListener;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DelegatingSslSocketTest {
    private SSLSocket delegate;
    private SSLSocket socket;

    @BeforeEach
    void create() throws Exception {
        delegate = (SSLSocket) SSLContext.getDefault().getSocketFactory().createSocket();
        socket = new DelegatingSslSocket(delegate);
    }

    private static Stream<Method> methods() {
        return Arrays.stream(SSLSocket.class.getMethods())
                .filter(method -> method.getDeclaringClass() != Object.class)
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .filter(method -> !Modifier.isFinal(method.getModifiers()));
    }

    @Test
    void overridesEveryMethod() {
        List<String> declared = Arrays.stream(DelegatingSslSocket.class.getDeclaredMethods())
                .map(DelegatingSslSocketTest::signature)
                .toList();

        assertThat(methods().map(DelegatingSslSocketTest::signature).distinct())
                .hasSizeGreaterThan(60)
                .allSatisfy(method -> assertThat(declared).contains(method));
    }

    private static String signature(Method method) {
        return method.getName() + Arrays.toString(method.getParameterTypes());
    }

    @Test
    void forwardsTheOptionsOfTls() {
        SSLParameters parameters = delegate.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        BiFunction<SSLSocket, List<String>, String> selector = (s, protocols) -> protocols.get(0);

        socket.setSSLParameters(parameters);
        socket.setEnabledProtocols(new String[] {"TLSv1.2"});
        socket.setEnabledCipherSuites(new String[] {"TLS_AES_128_GCM_SHA256"});
        socket.setEnableSessionCreation(false);
        socket.setUseClientMode(false);
        socket.setHandshakeApplicationProtocolSelector(selector);

        assertThat(delegate.getSSLParameters().getEndpointIdentificationAlgorithm())
                .isEqualTo("HTTPS");
        assertThat(delegate.getEnabledProtocols()).containsExactly("TLSv1.2");
        assertThat(delegate.getEnabledCipherSuites()).containsExactly("TLS_AES_128_GCM_SHA256");
        assertThat(delegate.getEnableSessionCreation()).isFalse();
        assertThat(delegate.getUseClientMode()).isFalse();
        assertThat(delegate.getHandshakeApplicationProtocolSelector()).isSameAs(selector);
        assertThat(socket.getSSLParameters().getEndpointIdentificationAlgorithm())
                .isEqualTo("HTTPS");
        assertThat(socket.getEnabledProtocols()).containsExactly("TLSv1.2");
        assertThat(socket.getEnabledCipherSuites()).containsExactly("TLS_AES_128_GCM_SHA256");
        assertThat(socket.getSupportedProtocols()).isEqualTo(delegate.getSupportedProtocols());
        assertThat(socket.getSupportedCipherSuites()).isEqualTo(delegate.getSupportedCipherSuites());
        assertThat(socket.getEnableSessionCreation()).isFalse();
        assertThat(socket.getUseClientMode()).isFalse();
        assertThat(socket.getHandshakeApplicationProtocolSelector()).isSameAs(selector);
    }

    @Test
    void forwardsTheClientAuthentication() {
        socket.setUseClientMode(false);

        socket.setNeedClientAuth(true);
        assertThat(delegate.getNeedClientAuth()).isTrue();
        assertThat(socket.getNeedClientAuth()).isTrue();
        assertThat(socket.getWantClientAuth()).isFalse();

        socket.setWantClientAuth(true);
        assertThat(delegate.getWantClientAuth()).isTrue();
        assertThat(socket.getWantClientAuth()).isTrue();
        assertThat(socket.getNeedClientAuth()).isFalse();
    }

    @Test
    void forwardsTheOptionsOfASocket() throws Exception {
        socket.setTcpNoDelay(true);
        socket.setSoLinger(true, 7);
        socket.setKeepAlive(true);
        socket.setReuseAddress(true);
        socket.setSoTimeout(123);
        socket.setSendBufferSize(20_000);
        socket.setReceiveBufferSize(30_000);
        socket.setTrafficClass(0x10);
        socket.setPerformancePreferences(1, 2, 3);

        assertThat(delegate.getTcpNoDelay()).isTrue();
        assertThat(delegate.getSoLinger()).isEqualTo(7);
        assertThat(delegate.getKeepAlive()).isTrue();
        assertThat(delegate.getReuseAddress()).isTrue();
        assertThat(delegate.getSoTimeout()).isEqualTo(123);
        assertThat(delegate.getTrafficClass()).isEqualTo(0x10);
        assertThat(socket.getTcpNoDelay()).isTrue();
        assertThat(socket.getSoLinger()).isEqualTo(7);
        assertThat(socket.getKeepAlive()).isTrue();
        assertThat(socket.getReuseAddress()).isTrue();
        assertThat(socket.getSoTimeout()).isEqualTo(123);
        // The operating system may change the sizes of buffers.
        assertThat(socket.getSendBufferSize()).isEqualTo(delegate.getSendBufferSize());
        assertThat(socket.getReceiveBufferSize()).isEqualTo(delegate.getReceiveBufferSize());
        assertThat(socket.getSendBufferSize()).isNotEqualTo(socket.getReceiveBufferSize());
        assertThat(socket.getTrafficClass()).isEqualTo(0x10);
    }

    @Test
    void forwardsNamedOptions() throws Exception {
        assertThat(socket.setOption(StandardSocketOptions.SO_KEEPALIVE, true)).isSameAs(socket);

        assertThat(delegate.getKeepAlive()).isTrue();
        assertThat(socket.getOption(StandardSocketOptions.SO_KEEPALIVE)).isTrue();
        assertThat(socket.supportedOptions()).isEqualTo(delegate.supportedOptions());
    }

    @Test
    void forwardsUrgentData() {
        assertThatThrownBy(() -> socket.sendUrgentData(1)).hasMessageContaining("not supported by SSLSockets");
        assertThatThrownBy(() -> socket.setOOBInline(true)).hasMessageContaining("ineffective");
        assertThatThrownBy(() -> socket.getOOBInline()).hasMessageContaining("ineffective");
    }

    @Test
    void forwardsAConnectWithoutATimeout() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            socket.connect(server.getLocalSocketAddress());

            assertThat(delegate.getRemoteSocketAddress()).isEqualTo(server.getLocalSocketAddress());
            socket.close();
            assertThat(delegate.isClosed()).isTrue();
        }
    }

    @Test
    void forwardsAConnection(@TempDir Path folder) throws Exception {
        TestCertificate certificate = TestCertificate.create(folder, "EC", "dns:api.example.test");
        SSLSocket client =
                (SSLSocket) certificate.trustingContext().getSocketFactory().createSocket();
        CountDownLatch completed = new CountDownLatch(1);
        HandshakeCompletedListener removed = event -> {
            throw new AssertionError("the listener was removed");
        };
        SSLSocket forwarding = new DelegatingSslSocket(client);
        try (TlsServer server = TlsServer.start(certificate.serverContext())) {
            forwarding.addHandshakeCompletedListener(event -> completed.countDown());
            forwarding.addHandshakeCompletedListener(removed);
            forwarding.removeHandshakeCompletedListener(removed);
            assertThat(forwarding.isBound()).isFalse();
            forwarding.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            assertThat(forwarding.isBound()).isTrue();
            assertThat(forwarding.isConnected()).isFalse();
            forwarding.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()), 10_000);
            assertThat(forwarding.isConnected()).isTrue();
            assertThat(forwarding.getHandshakeSession()).isNull();
            forwarding.startHandshake();

            assertThat(completed.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(forwarding.getSession()).isSameAs(client.getSession());
            assertThat(forwarding.getApplicationProtocol()).isEmpty();
            assertThat(forwarding.getHandshakeApplicationProtocol())
                    .isEqualTo(client.getHandshakeApplicationProtocol());
            assertThat(forwarding.getInputStream()).isSameAs(client.getInputStream());
            assertThat(forwarding.getOutputStream()).isSameAs(client.getOutputStream());
            assertThat(forwarding.getPort()).isEqualTo(server.port());
            assertThat(forwarding.getLocalPort()).isEqualTo(client.getLocalPort());
            assertThat(forwarding.getInetAddress()).isEqualTo(client.getInetAddress());
            assertThat(forwarding.getLocalAddress()).isEqualTo(client.getLocalAddress());
            assertThat(forwarding.getRemoteSocketAddress()).isEqualTo(client.getRemoteSocketAddress());
            assertThat(forwarding.getLocalSocketAddress()).isEqualTo(client.getLocalSocketAddress());
            assertThat(forwarding.getChannel()).isNull();
            assertThat(forwarding.toString()).isEqualTo(client.toString());
            assertThat(forwarding.isOutputShutdown()).isFalse();
            forwarding.shutdownOutput();
            assertThat(forwarding.isOutputShutdown()).isTrue();
            assertThat(forwarding.getInputStream().read()).isEqualTo(-1);
            forwarding.shutdownInput();
            assertThat(forwarding.isInputShutdown()).isTrue();
            forwarding.close();
            assertThat(forwarding.isClosed()).isTrue();
            assertThat(client.isClosed()).isTrue();
        }
    }
}
