package tachyon.chatroom.integration.connections;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLContext;
import tachyon.chatroom.http.ConnectionSettings;
import tachyon.chatroom.integration.fixtures.RawServer;
import tachyon.chatroom.integration.fixtures.ServerCertificate;
import tachyon.chatroom.integration.fixtures.TransportTest;

/** The scheme of a base URL: connections without TLS, or with it. */
enum Scheme {
    HTTP {
        @Override
        ServerSocket serverSocket() throws IOException {
            return new ServerSocket(0, 50, RawServer.loopback());
        }

        @Override
        ConnectionSettings.Builder settings(RawServer server) {
            return TransportTest.settings(server.url());
        }
    },
    HTTPS {
        @Override
        ServerSocket serverSocket() throws IOException, GeneralSecurityException {
            return Trusted.CERTIFICATE.serverSocket();
        }

        @Override
        ConnectionSettings.Builder settings(RawServer server) {
            return TransportTest.settings("https://127.0.0.1:" + server.port()).sslContext(Trusted.CLIENT);
        }
    };

    /** The server's certificate, created once for all tests. */
    private static final class Trusted {
        static final ServerCertificate CERTIFICATE;
        static final SSLContext CLIENT;

        static {
            try {
                Path folder = Files.createTempDirectory("connections");
                try {
                    CERTIFICATE = ServerCertificate.create(folder, "CN=chat", "SAN=ip:127.0.0.1");
                    CLIENT = CERTIFICATE.trustingContext();
                } finally {
                    delete(folder);
                }
            } catch (IOException | GeneralSecurityException | InterruptedException e) {
                throw new ExceptionInInitializerError(e);
            }
        }

        private static void delete(Path folder) throws IOException {
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    /** Creates a server socket on loopback. */
    abstract ServerSocket serverSocket() throws IOException, GeneralSecurityException;

    /** Returns settings for a gateway that trusts the server. */
    abstract ConnectionSettings.Builder settings(RawServer server);
}
