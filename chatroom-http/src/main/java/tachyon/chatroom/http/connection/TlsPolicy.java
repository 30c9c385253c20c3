package tachyon.chatroom.http.connection;

import java.util.Collection;
import java.util.List;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/**
 * The TLS protocols and cipher suites of every connection, in order of preference. A connection offers those that its socket has
 * enabled: a protocol or suite that the JVM or the user's context disabled stays disabled.
 */
final class TlsPolicy {
    static final List<String> PROTOCOLS = List.of("TLSv1.3", "TLSv1.2");

    /** Forward secrecy and no SHA-1. The suites with CBC are last: a server chooses them only if it has no other. */
    static final List<String> CIPHER_SUITES = List.of(
            "TLS_AES_256_GCM_SHA384",
            "TLS_AES_128_GCM_SHA256",
            "TLS_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256",
            "TLS_DHE_RSA_WITH_AES_256_GCM_SHA384",
            "TLS_DHE_RSA_WITH_AES_128_GCM_SHA256",
            "TLS_DHE_RSA_WITH_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA384",
            "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256",
            "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384",
            "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256",
            "TLS_DHE_RSA_WITH_AES_256_CBC_SHA256",
            "TLS_DHE_RSA_WITH_AES_128_CBC_SHA256");

    private static final String[] APPLICATION_PROTOCOLS = {"http/1.1"};

    private TlsPolicy() {}

    /**
     * Restricts a socket to the policy.
     *
     * @param socket the socket, before its handshake
     * @throws SSLException if the socket has enabled no protocol or no cipher suite of the policy
     */
    static void apply(SSLSocket socket) throws SSLException {
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setProtocols(enabled("protocol", PROTOCOLS, socket.getEnabledProtocols()));
        parameters.setCipherSuites(enabled("cipher suite", CIPHER_SUITES, socket.getEnabledCipherSuites()));
        parameters.setApplicationProtocols(APPLICATION_PROTOCOLS);
        socket.setSSLParameters(parameters);
    }

    private static String[] enabled(String kind, List<String> allowed, String[] enabled) throws SSLException {
        Collection<String> candidates = List.of(enabled);
        String[] both = allowed.stream().filter(candidates::contains).toArray(String[]::new);
        if (both.length == 0) {
            throw new SSLException("the TLS context has enabled no " + kind + " of the TLS policy");
        }
        return both;
    }
}
