package tachyon.chatroom.http.connection;

import java.security.cert.Certificate;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;

/**
 * Verifies that a certificate belongs to a host, by RFC 9525. Only the subject alternative names count, never the common name.
 *
 * <ul>
 *   <li>A host name matches an equal DNS name, ignoring the case of ASCII letters and one dot at the end of either.
 *   <li>A wildcard is the complete left-most label, matches exactly one label, and needs two labels or more after it:
 *       {@code *.example.com} matches {@code api.example.com}; {@code *}, {@code *.com} and {@code a*.example.com} match
 *       nothing.
 *   <li>An IP address matches an equal IP address, never a DNS name. IPv6 addresses are compared by their bytes, without a
 *       zone; an IPv4-mapped one is the IPv4 address.
 *   <li>Internationalized names match as A-labels ({@code xn--…}). A name with another character than an ASCII letter, a
 *       digit, a hyphen or an underscore matches nothing, nor does one whose last label is a number.
 * </ul>
 *
 * <p>It is immutable and thread-safe.
 */
public final class ServiceIdentityVerifier implements HostnameVerifier {
    private static final int DNS_NAME = 2;
    private static final int IP_ADDRESS = 7;

    private static final int MAX_NAME_CHARACTERS = 253;
    private static final int MAX_LABEL_CHARACTERS = 63;
    private static final int MIN_LABELS_AFTER_WILDCARD = 2;

    /** Creates a verifier. */
    public ServiceIdentityVerifier() {
        // All verifiers are alike.
    }

    @Override
    public boolean verify(String host, SSLSession session) {
        try {
            return matches(host, serverCertificate(session));
        } catch (SSLPeerUnverifiedException e) {
            return false;
        }
    }

    /**
     * Fails if the server's certificate does not match the host. The message names the host and the number of alternative
     * names, and nothing else of the certificate.
     *
     * @param host the host name or IP address of the request
     * @param session the session after its handshake
     * @throws SSLPeerUnverifiedException if there is no certificate, or none that matches
     */
    static void requireMatch(String host, SSLSession session) throws SSLPeerUnverifiedException {
        X509Certificate certificate = serverCertificate(session);
        if (!matches(host, certificate)) {
            throw new SSLPeerUnverifiedException("the server's certificate is not valid for the host " + host
                    + ": none of its " + alternativeNames(certificate).size()
                    + " subject alternative names matches (RFC 9525)");
        }
    }

    /**
     * Returns whether a certificate belongs to a host. A certificate with unreadable names belongs to none.
     *
     * @param host a host name or an IP address, with or without brackets
     * @param certificate the server's certificate
     * @return true if one of its subject alternative names matches
     */
    static boolean matches(String host, X509Certificate certificate) {
        byte @Nullable [] address = IpAddressLiteral.parse(host);
        return address == null
                ? alternativeNames(certificate, DNS_NAME).anyMatch(name -> matchesDnsName(host, name))
                : alternativeNames(certificate, IP_ADDRESS)
                        .anyMatch(name -> Arrays.equals(address, IpAddressLiteral.parse(name)));
    }

    /**
     * Returns whether a DNS name of a certificate matches a host name.
     *
     * @param host the host name of the request, not an IP address
     * @param presented the certificate's name
     * @return true if it matches
     */
    static boolean matchesDnsName(String host, String presented) {
        String reference = withoutTrailingDot(host);
        String name = withoutTrailingDot(presented);
        if (!isDnsName(reference)) {
            return false;
        }
        if (!name.startsWith("*.")) {
            return isDnsName(name) && name.equalsIgnoreCase(reference);
        }
        String parent = name.substring(2);
        int firstDot = reference.indexOf('.');
        return isDnsName(parent)
                && parent.split("\\.").length >= MIN_LABELS_AFTER_WILDCARD
                && firstDot > 0
                && parent.equalsIgnoreCase(reference.substring(firstDot + 1));
    }

    private static String withoutTrailingDot(String name) {
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }

    /** Returns whether a name consists of labels and does not end with a number, as an IP address in any notation does. */
    private static boolean isDnsName(String name) {
        String topLevel = name.substring(name.lastIndexOf('.') + 1);
        return name.length() <= MAX_NAME_CHARACTERS
                && Arrays.stream(name.split("\\.", -1)).allMatch(ServiceIdentityVerifier::isLabel)
                && !topLevel.chars().allMatch(ServiceIdentityVerifier::isDigit);
    }

    private static boolean isLabel(String label) {
        return !label.isEmpty()
                && label.length() <= MAX_LABEL_CHARACTERS
                && label.chars().allMatch(c -> isLetter(c) || isDigit(c) || c == '-' || c == '_');
    }

    private static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static X509Certificate serverCertificate(SSLSession session) throws SSLPeerUnverifiedException {
        Certificate certificate = session.getPeerCertificates()[0];
        if (certificate instanceof X509Certificate x509) {
            return x509;
        }
        throw new SSLPeerUnverifiedException("the server's certificate is not an X.509 certificate");
    }

    private static Stream<String> alternativeNames(X509Certificate certificate, int type) {
        return alternativeNames(certificate).stream()
                .filter(name -> name.get(0).equals(type))
                .map(name -> (String) name.get(1));
    }

    private static Collection<List<?>> alternativeNames(X509Certificate certificate) {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            return names == null ? List.of() : names;
        } catch (CertificateParsingException e) {
            return List.of(); // Unreadable names match nothing, and the caller fails for that.
        }
    }
}
