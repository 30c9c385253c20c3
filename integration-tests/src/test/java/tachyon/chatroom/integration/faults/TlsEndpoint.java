package tachyon.chatroom.integration.faults;

import java.util.function.Consumer;
import javax.net.ssl.SSLServerSocket;
import tachyon.chatroom.integration.fixtures.ServerCertificate;

/**
 * A TLS server, and the gateway that calls it.
 *
 * @param host the host of the gateway's base URL; all but 127.0.0.1 are called through a tunnel
 * @param certificate the kind of the server's certificate
 * @param extension the certificate's extension, as keytool reads it
 * @param trusted whether the gateway trusts the certificate
 * @param socket configures the server's socket
 */
record TlsEndpoint(
        String host,
        ServerCertificate.Kind certificate,
        String extension,
        boolean trusted,
        Consumer<SSLServerSocket> socket) {
    static final String LOOPBACK = "127.0.0.1";

    /** A server whose certificate, with a key on an elliptic curve, has this extension. */
    static TlsEndpoint withExtension(String extension) {
        return new TlsEndpoint(LOOPBACK, ServerCertificate.Kind.ELLIPTIC_CURVE, extension, true, socket -> {});
    }

    /** A server whose certificate is valid for 127.0.0.1. */
    static TlsEndpoint valid() {
        return withExtension("SAN=ip:" + LOOPBACK);
    }

    /** A server whose certificate has this one DNS name, which can be one that keytool does not accept. */
    static TlsEndpoint withDnsName(String name) {
        return withExtension(ServerCertificate.dnsNameExtension(name));
    }

    TlsEndpoint calledAs(String name) {
        return new TlsEndpoint(name, certificate, extension, trusted, socket);
    }

    TlsEndpoint certificate(ServerCertificate.Kind kind) {
        return new TlsEndpoint(host, kind, extension, trusted, socket);
    }

    TlsEndpoint untrusted() {
        return new TlsEndpoint(host, certificate, extension, false, socket);
    }

    TlsEndpoint protocol(String protocol) {
        return configure(server -> server.setEnabledProtocols(new String[] {protocol}));
    }

    TlsEndpoint cipherSuite(String suite) {
        return protocol("TLSv1.2").configure(server -> server.setEnabledCipherSuites(new String[] {suite}));
    }

    TlsEndpoint configure(Consumer<SSLServerSocket> setting) {
        return new TlsEndpoint(host, certificate, extension, trusted, socket.andThen(setting));
    }
}
