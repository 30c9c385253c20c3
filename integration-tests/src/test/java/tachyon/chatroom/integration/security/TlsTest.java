package tachyon.chatroom.integration.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tachyon.chatroom.http.ConnectionSettings;
import tachyon.chatroom.integration.fixtures.RawServer;
import tachyon.chatroom.integration.fixtures.Reply;
import tachyon.chatroom.integration.fixtures.ServerCertificate;
import tachyon.chatroom.integration.fixtures.Transport;
import tachyon.chatroom.integration.fixtures.TransportTest;
import tachyon.chatroom.port.CallOptions;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.ConnectFailedException;
import tachyon.chatroom.port.DeadlineExceededException;
import tachyon.chatroom.port.Outcome;
import tachyon.chatroom.port.TlsException;

/** TLS: no request is sent to a server that is not trusted. */
class TlsTest extends TransportTest {
    @TempDir
    private static Path folder;

    @ParameterizedTest
    @EnumSource(Transport.class)
    void callsAServerThatTheContextTrusts(Transport transport) throws Exception {
        ServerCertificate certificate = ServerCertificate.create(folder, "CN=chat", "SAN=ip:127.0.0.1");
        RawServer server = serverWith(certificate);
        assertWorks(createGateway(transport, secure(server).sslContext(certificate.trustingContext())));
        assertThat(server.onlyRequest().line()).isEqualTo("GET /v1/llms/chatrooms HTTP/1.1");
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void rejectsAnUntrustedCertificate(Transport transport) throws Exception {
        ServerCertificate certificate = ServerCertificate.create(folder, "CN=chat", "SAN=ip:127.0.0.1");
        assertRejected(transport, serverWith(certificate), SSLContext.getDefault());
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void rejectsACertificateForAnotherHost(Transport transport) throws Exception {
        ServerCertificate certificate = ServerCertificate.create(folder, "CN=127.0.0.1", "SAN=dns:other.example");
        assertRejected(transport, serverWith(certificate), certificate.trustingContext());
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void rejectsACertificateWithItsHostOnlyInTheCommonName(Transport transport) throws Exception {
        ServerCertificate certificate = ServerCertificate.create(folder, "CN=127.0.0.1", "BC=ca:false");
        assertRejected(transport, serverWith(certificate), certificate.trustingContext());
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void rejectsAServerWithoutTls(Transport transport) {
        ServerSocket socket = rawSocket();
        Thread server = new Thread(() -> respondWithoutTls(socket), "server-without-tls");
        server.setDaemon(true);
        server.start();
        ChatroomGateway gateway = createGateway(transport, settings("https://127.0.0.1:" + socket.getLocalPort()));
        assertFails(TlsException.class, Outcome.NOT_APPLIED, () -> gateway.createChatroom(CREATE));
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void endsAStalledHandshakeAfterTheConnectTimeout(Transport transport) {
        ChatroomGateway gateway = createGateway(
                transport,
                settings("https://127.0.0.1:" + rawSocket().getLocalPort()).connectTimeout(Duration.ofMillis(300)));
        assertPrompt(
                Duration.ofSeconds(3),
                () -> assertThat(failureOf(() -> gateway.createChatroom(CREATE)))
                        .isInstanceOf(ConnectFailedException.class)
                        .satisfies(failure -> assertThat(((ConnectFailedException) failure).outcome())
                                .isEqualTo(Outcome.NOT_APPLIED)));
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void endsAStalledHandshakeAtTheDeadline(Transport transport) {
        ChatroomGateway gateway = createGateway(
                        transport, settings("https://127.0.0.1:" + rawSocket().getLocalPort()))
                .withOptions(
                        CallOptions.builder().timeout(Duration.ofMillis(300)).build());
        assertPrompt(
                Duration.ofSeconds(3),
                () -> assertFails(
                        DeadlineExceededException.class, Outcome.NOT_APPLIED, () -> gateway.createChatroom(CREATE)));
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void doesNotApplyTheConnectTimeoutToTheResponse(Transport transport) throws Exception {
        ServerCertificate certificate = ServerCertificate.create(folder, "CN=chat", "SAN=ip:127.0.0.1");
        RawServer server = closedAfterwards(RawServer.start(certificate.serverSocket(), connection -> {
            LockSupport.parkNanos(Duration.ofMillis(700).toNanos());
            Reply.json("200 OK", ROOMS).send(connection);
        }));
        assertWorks(createGateway(
                transport,
                secure(server).sslContext(certificate.trustingContext()).connectTimeout(Duration.ofMillis(400))));
    }

    private void assertRejected(Transport transport, RawServer server, SSLContext context) {
        ChatroomGateway gateway = createGateway(transport, secure(server).sslContext(context));
        assertFails(TlsException.class, Outcome.NOT_APPLIED, () -> gateway.createChatroom(CREATE));
        assertThat(server.requests()).isEmpty();
    }

    private RawServer serverWith(ServerCertificate certificate) throws IOException, GeneralSecurityException {
        return closedAfterwards(RawServer.start(certificate.serverSocket(), Reply.json("200 OK", ROOMS)));
    }

    private static ConnectionSettings.Builder secure(RawServer server) {
        return settings("https://127.0.0.1:" + server.port());
    }

    /** A socket whose connections the operating system accepts and no server reads. */
    private ServerSocket rawSocket() {
        try {
            return closedAfterwards(new ServerSocket(0, 50, RawServer.loopback()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void respondWithoutTls(ServerSocket socket) {
        try (Socket connection = socket.accept()) {
            Reply.bytesThenSilence("HTTP/1.1 400 Bad Request\r\n\r\n").send(connection);
        } catch (IOException e) {
            // The test is over.
        }
    }
}
