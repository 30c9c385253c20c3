package tachyon.chatroom.http.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TlsConnectorTest {
    private static final String HOST = "api.example.test";
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private static TestCertificate ec;
    private static TestCertificate rsa;

    @BeforeAll
    static void createCertificates(@TempDir Path folder) throws Exception {
        ec = TestCertificate.create(folder, "EC", "dns:api.example.test,ip:127.0.0.1,ip:::1");
        rsa = TestCertificate.create(folder, "RSA", "dns:api.example.test");
    }

    private static TlsConnector connector(TestCertificate trusted) throws Exception {
        return new TlsConnector(trusted.trustingContext().getSocketFactory(), TIMEOUT);
    }

    @Test
    void connectsWithTls13() throws Exception {
        try (TlsServer server = TlsServer.start(ec.serverContext());
                Socket plain = server.connect();
                SSLSocket socket = connector(ec).connect(plain, HOST, server.port())) {
            socket.getOutputStream().write('x');

            assertThat(socket.getInputStream().read()).isEqualTo('x');
            assertThat(server.handshake().protocol()).isEqualTo("TLSv1.3");
        }
    }

    @Test
    void closesThePlainSocketWithTheTlsSocket() throws Exception {
        try (TlsServer server = TlsServer.start(ec.serverContext());
                Socket plain = server.connect()) {
            connector(ec).connect(plain, HOST, server.port()).close();

            assertThat(plain.isClosed()).isTrue();
        }
    }

    static Stream<String> suitesOfTls12() {
        return TlsPolicy.CIPHER_SUITES.stream().filter(suite -> suite.contains("_WITH_"));
    }

    @ParameterizedTest
    @MethodSource("suitesOfTls12")
    void connectsWithEachSuiteOfTls12(String suite) throws Exception {
        TestCertificate certificate = suite.contains("ECDSA") ? ec : rsa;
        try (TlsServer server = TlsServer.start(certificate.serverContext(), List.of("TLSv1.2"), List.of(suite));
                Socket plain = server.connect();
                SSLSocket socket = connector(certificate).connect(plain, HOST, server.port())) {
            assertThat(socket.getSession().getCipherSuite()).isEqualTo(suite);
            assertThat(server.handshake().protocol()).isEqualTo("TLSv1.2");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TLS_RSA_WITH_AES_128_GCM_SHA256",
                "TLS_RSA_WITH_AES_128_CBC_SHA256",
                "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA",
                "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA",
                "TLS_DHE_RSA_WITH_AES_256_CBC_SHA",
            })
    void rejectsAServerWithoutASuiteOfThePolicy(String suite) throws Exception {
        try (TlsServer server = TlsServer.start(rsa.serverContext(), List.of("TLSv1.2"), List.of(suite));
                Socket plain = server.connect()) {
            TlsConnector connector = connector(rsa);

            assertThatThrownBy(() -> connector.connect(plain, HOST, server.port()))
                    // JDK 25 disables RSA key exchange in this server, which then closes without an alert.
                    .isInstanceOf(SSLHandshakeException.class);
            assertThat(plain.isClosed()).isTrue();
        }
    }

    @Test
    void offersHttp11Only() throws Exception {
        try (TlsServer server = TlsServer.start(ec.serverContext());
                Socket plain = server.connect();
                SSLSocket socket = connector(ec).connect(plain, HOST, server.port())) {
            assertThat(server.handshake().applicationProtocols()).containsExactly("http/1.1");
            assertThat(socket.getApplicationProtocol()).isEqualTo("http/1.1");
        }
    }

    @ParameterizedTest
    @CsvSource({"api.example.test", "api.example.test."})
    void sendsTheHostAsServerNameWithoutADotAtItsEnd(String host) throws Exception {
        try (TlsServer server = TlsServer.start(ec.serverContext());
                Socket plain = server.connect();
                SSLSocket socket = connector(ec).connect(plain, host, server.port())) {
            assertThat(socket.getSession().isValid()).isTrue();
            assertThat(server.handshake().serverNames()).containsExactly("api.example.test");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "[::1]"})
    void sendsNoServerNameForAnIpAddress(String host) throws Exception {
        try (TlsServer server = TlsServer.start(ec.serverContext());
                Socket plain = server.connect();
                SSLSocket socket = connector(ec).connect(plain, host, server.port())) {
            assertThat(socket.getSession().isValid()).isTrue();
            assertThat(server.handshake().serverNames()).isEmpty();
        }
    }

    @Test
    void rejectsTheCertificateOfAnotherHost() throws Exception {
        try (TlsServer server = TlsServer.start(ec.serverContext());
                Socket plain = server.connect()) {
            TlsConnector connector = connector(ec);

            assertThatThrownBy(() -> connector.connect(plain, "www.example.test", server.port()))
                    .isInstanceOf(SSLPeerUnverifiedException.class)
                    .hasMessage("the server's certificate is not valid for the host www.example.test:"
                            + " none of its 3 subject alternative names matches (RFC 9525)");
            assertThat(plain.isClosed()).isTrue();
        }
    }

    @Test
    void verifiesTheHostOfAResumedSession() throws Exception {
        SSLContext context = ec.trustingContext();
        TlsConnector connector = new TlsConnector(context.getSocketFactory(), TIMEOUT);
        try (TlsServer server = TlsServer.start(ec.serverContext(), List.of("TLSv1.2"), List.of())) {
            for (int connection = 0; connection < 2; connection++) {
                try (Socket plain = server.connect()) {
                    assertThatThrownBy(() -> connector.connect(plain, "www.example.test", server.port()))
                            .isInstanceOf(SSLPeerUnverifiedException.class);
                }
                // A second handshake without resumption would add a second session.
                assertThat(Collections.list(context.getClientSessionContext().getIds()))
                        .hasSize(1);
            }
        }
    }

    @Test
    void rejectsAnUntrustedCertificate() throws Exception {
        try (TlsServer server = TlsServer.start(ec.serverContext());
                Socket plain = server.connect()) {
            TlsConnector connector = connector(rsa);

            assertThatThrownBy(() -> connector.connect(plain, HOST, server.port()))
                    .isInstanceOf(SSLHandshakeException.class);
            assertThat(plain.isClosed()).isTrue();
        }
    }

    @Test
    void rejectsAContextWithoutASuiteOfThePolicy() throws Exception {
        SSLSocketFactory weak = new RestrictedSocketFactory(
                ec.trustingContext().getSocketFactory(), "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA");
        try (TlsServer server = TlsServer.start(ec.serverContext());
                Socket plain = server.connect()) {
            TlsConnector connector = new TlsConnector(weak, TIMEOUT);

            assertThatThrownBy(() -> connector.connect(plain, HOST, server.port()))
                    .isInstanceOf(SSLException.class)
                    .hasMessage("the TLS context has enabled no cipher suite of the TLS policy");
            assertThat(plain.isClosed()).isTrue();
        }
    }

    @Test
    void boundsEachReadOfTheHandshakeByTheTimeout() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                Socket plain = new Socket(silent.getInetAddress(), silent.getLocalPort())) {
            TlsConnector connector = new TlsConnector(ec.trustingContext().getSocketFactory(), Duration.ofMillis(50));

            assertThatThrownBy(() -> connector.connect(plain, HOST, silent.getLocalPort()))
                    .isInstanceOf(SocketTimeoutException.class);
            assertThat(plain.isClosed()).isTrue();
        }
    }

    @Test
    void hasNoReadTimeoutAfterTheHandshake() throws Exception {
        try (TlsServer server = TlsServer.start(ec.serverContext());
                Socket plain = server.connect();
                SSLSocket socket = connector(ec).connect(plain, HOST, server.port())) {
            assertThat(plain.getSoTimeout()).isZero();
            assertThat(socket.getSoTimeout()).isZero();
        }
    }

    @Test
    void endsAHandshakeWhenAnotherThreadClosesTheSocket() throws Exception {
        TlsConnector connector = connector(ec);
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Socket plain = new Socket(silent.getInetAddress(), silent.getLocalPort());
            Socket accepted = silent.accept();
            CompletableFuture<SSLSocket> handshake = CompletableFuture.supplyAsync(() -> {
                try {
                    return connector.connect(plain, HOST, silent.getLocalPort());
                } catch (IOException e) {
                    throw new CompletionException(e);
                }
            });
            // The client hello has arrived, so the handshake is in flight.
            assertThat(accepted.getInputStream().read()).isEqualTo(22);

            plain.close();

            assertThat(handshake)
                    .failsWithin(Duration.ofSeconds(5))
                    .withThrowableThat()
                    .withCauseInstanceOf(IOException.class);
            accepted.close();
        }
    }

    @Test
    void rejectsATimeoutThatASocketReadsAsNone() throws Exception {
        SSLSocketFactory factory = ec.trustingContext().getSocketFactory();

        assertThatThrownBy(() -> new TlsConnector(factory, Duration.ofNanos(999_999)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("readTimeout: PT0.000999999S is under 1 ms");
    }
}
