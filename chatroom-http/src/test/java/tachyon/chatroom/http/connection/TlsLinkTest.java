package tachyon.chatroom.http.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class TlsLinkTest {
    private static final String HOST = "api.example.test";

    private static TestCertificate certificate;

    private final LoopbackConnection connection;

    TlsLinkTest() throws IOException {
        connection = new LoopbackConnection();
    }

    @BeforeAll
    static void createCertificate(@TempDir Path folder) throws Exception {
        certificate = TestCertificate.create(folder, "EC", "dns:" + HOST);
    }

    @AfterEach
    void close() throws IOException {
        connection.close();
    }

    private SSLSocket serverSocket() throws Exception {
        Socket plain = connection.server;
        SSLSocket socket =
                (SSLSocket) certificate.serverContext().getSocketFactory().createSocket(plain, null, true);
        socket.setUseClientMode(false);
        return socket;
    }

    /** Makes the client's handshake while the server does its part on another thread. */
    private TlsLink connect(Callable<?> server) throws Exception {
        FutureTask<?> handshake = new FutureTask<>(server);
        new Thread(handshake, "tls-server").start();
        connection.client.handOver();
        SSLSocket tls = new TlsConnector(certificate.trustingContext().getSocketFactory(), Duration.ofSeconds(10))
                .connect(connection.client, HOST, 443);
        handshake.get(10, TimeUnit.SECONDS);
        return new TlsLink(tls, connection.client.link());
    }

    @Test
    void aSessionTicketIsNoByteOfHttp() throws Exception {
        SSLSocket server = serverSocket();
        TlsLink link = connect(() -> {
            server.startHandshake();
            return null;
        });
        assertThat(link.awaitReady()).isTrue();
        assertThat(link.available()).isPositive();

        assertThat(link.hasSpoken()).isFalse();
        assertThat(link.available()).isZero();
    }

    @Test
    void findsBytesThatArriveBeforeTheFirstRequest() throws Exception {
        SSLSocket server = serverSocket();
        TlsLink link = connect(() -> {
            server.startHandshake();
            server.getOutputStream().write('H');
            return null;
        });

        while (!link.hasSpoken()) {
            assertThat(link.awaitReady()).isTrue();
        }
    }

    @Test
    void findsTheEndBeforeTheFirstRequest() throws Exception {
        SSLSocket server = serverSocket();
        TlsLink link = connect(() -> {
            server.startHandshake();
            server.close();
            return null;
        });

        while (!link.hasSpoken()) {
            assertThat(link.awaitReady()).isTrue();
        }
    }

    /** The alert closes the socket, whose other methods then fail with a less precise exception. */
    @Test
    void reportsAnAlertAsItIs() throws Exception {
        SSLSocket server = serverSocket();
        server.setNeedClientAuth(true);
        TlsLink link = connect(() -> {
            assertThatThrownBy(server::startHandshake).isInstanceOf(SSLException.class);
            return null;
        });

        assertThatThrownBy(() -> {
                    while (link.poll(new byte[1], 0, 1) == 0) {
                        assertThat(link.awaitReady()).isTrue();
                    }
                })
                .isInstanceOf(SSLException.class)
                .hasMessageContaining("Received fatal alert");
    }
}
