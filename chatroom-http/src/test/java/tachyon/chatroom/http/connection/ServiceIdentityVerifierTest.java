package tachyon.chatroom.http.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.PublicKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceIdentityVerifierTest {
    private final ServiceIdentityVerifier verifier = new ServiceIdentityVerifier();

    @ParameterizedTest
    @CsvSource({
        "api.example.test, api.example.test",
        "API.example.TEST, api.EXAMPLE.test",
        "api.example.test., api.example.test",
        "api.example.test, api.example.test.",
        "api.example.test., *.example.test.",
        "api.example.test, *.example.test",
        "API.EXAMPLE.TEST, *.example.test",
        "a.b.example.test, *.b.example.test",
        "xn--bcher-kva.example.test, xn--bcher-kva.example.test",
        "xn--bcher-kva.example.test, *.example.test",
        "localhost, localhost",
        "my_service.example.test, my_service.example.test",
        "1.2.3.example, 1.2.3.example",
        "256.1.1.1.example, *.1.1.1.example",
    })
    void matchesAHostName(String host, String name) {
        assertThat(ServiceIdentityVerifier.matches(host, StubCertificate.withDnsName(name)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "api.example.test, www.example.test",
        "example.test, *.example.test",
        ".example.test, *.example.test",
        "a.b.example.test, *.example.test",
        "api.example.test, a*.example.test",
        "api.example.test, *i.example.test",
        "api.example.test, a*i.example.test",
        "api.example.test, api.*.test",
        "api.example.test, *.*.test",
        "api.example.test, **.example.test",
        "api.example.test, *",
        "api.example.test, *.",
        "localhost, *",
        "example.test, *.test",
        "example.test, *.test.",
        "api.example.test, '*.example.test..'",
        "api.example.test, 'api.example.test..'",
        "'api.example.test..', api.example.test",
        "'api..test', '*..test'",
        "'', ''",
        "., .",
        "api.example.test, ' api.example.test'",
        "api.example.test, .example.test",
        "*.example.test, *.example.test",
    })
    void rejectsAnotherName(String host, String name) {
        assertThat(ServiceIdentityVerifier.matches(host, StubCertificate.withDnsName(name)))
                .isFalse();
    }

    @Test
    void rejectsANulInAName() {
        X509Certificate certificate = StubCertificate.withDnsName("api.example.test\0.attacker.test");

        assertThat(ServiceIdentityVerifier.matches("api.example.test", certificate))
                .isFalse();
        assertThat(ServiceIdentityVerifier.matches("api.example.test\0.attacker.test", certificate))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"b\u00fccher.example.test", "\u212aeys.example.test", "k\u0131ng.example.test"})
    void rejectsACharacterThatIsNotAscii(String name) {
        assertThat(ServiceIdentityVerifier.matches(name, StubCertificate.withDnsName(name)))
                .isFalse();
        // The Kelvin sign and the dotless i have ASCII letters as their other case.
        assertThat(ServiceIdentityVerifier.matches("keys.example.test", StubCertificate.withDnsName(name)))
                .isFalse();
        assertThat(ServiceIdentityVerifier.matches(name, StubCertificate.withDnsName("*.example.test")))
                .isFalse();
    }

    @Test
    void acceptsALabelOf63CharactersAndRejectsALongerOne() {
        String longest = "a".repeat(63) + ".example.test";
        String tooLong = "a".repeat(64) + ".example.test";

        assertThat(ServiceIdentityVerifier.matchesDnsName(longest, longest)).isTrue();
        assertThat(ServiceIdentityVerifier.matchesDnsName(tooLong, tooLong)).isFalse();
    }

    @Test
    void acceptsANameOf253CharactersAndRejectsALongerOne() {
        String longest = "abc.".repeat(62) + "abcde";
        String tooLong = "abc.".repeat(62) + "abcdef";

        assertThat(longest).hasSize(253);
        assertThat(ServiceIdentityVerifier.matchesDnsName(longest, longest)).isTrue();
        assertThat(ServiceIdentityVerifier.matchesDnsName(tooLong, tooLong)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, 127.0.0.1",
        "::1, 0:0:0:0:0:0:0:1",
        "[::1], 0:0:0:0:0:0:0:1",
        "2001:DB8::a, 2001:db8:0:0:0:0:0:a",
        "fe80::1%eth0, fe80:0:0:0:0:0:0:1",
        "[fe80::1%25eth0], fe80:0:0:0:0:0:0:1",
        "::ffff:127.0.0.1, 127.0.0.1",
    })
    void matchesAnIpAddress(String host, String address) {
        assertThat(ServiceIdentityVerifier.matches(host, StubCertificate.withIpAddress(address)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, 127.0.0.2",
        "127.0.0.1, 127.0.0.1/255.255.255.255",
        "::1, 0:0:0:0:0:0:0:2",
        "::1, 127.0.0.1",
        "localhost, 127.0.0.1",
        "127.0.0.1., 127.0.0.1",
        "127.1, 127.0.0.1",
        "256.0.0.1, 256.0.0.1",
        "[::g], 0:0:0:0:0:0:0:0",
        "[], 0:0:0:0:0:0:0:0",
    })
    void rejectsAnotherIpAddress(String host, String address) {
        assertThat(ServiceIdentityVerifier.matches(host, StubCertificate.withIpAddress(address)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, 127.0.0.1",
        "127.0.0.1., 127.0.0.1",
        "127.0.0.1, *.0.0.1",
        "127.1, 127.1",
        "::1, ::1",
        "[::1], [::1]",
        "[::1], 0:0:0:0:0:0:0:1",
    })
    void rejectsADnsNameForAnIpAddress(String host, String name) {
        assertThat(ServiceIdentityVerifier.matches(host, StubCertificate.withDnsName(name)))
                .isFalse();
    }

    @Test
    void rejectsACertificateWithoutNamesOfAHost() {
        assertThat(ServiceIdentityVerifier.matches("api.example.test", StubCertificate.withoutNames()))
                .isFalse();
        assertThat(ServiceIdentityVerifier.matches(
                        "api.example.test", StubCertificate.withDirectoryName("api.example.test")))
                .isFalse();
    }

    @Test
    void rejectsACertificateWithUnreadableNames() {
        assertThat(ServiceIdentityVerifier.matches("api.example.test", StubCertificate.unreadable()))
                .isFalse();
    }

    @Test
    void readsTheAlternativeNamesOfACertificateAndNotItsCommonName(@TempDir Path folder) throws Exception {
        X509Certificate certificate = TestCertificate.create(
                        folder, "EC", "dns:api.example.test,dns:*.wild.example.test,ip:127.0.0.1,ip:2001:db8::1")
                .certificate();

        assertThat(certificate.getSubjectX500Principal().getName()).isEqualTo("CN=common.example.test");
        assertThat(ServiceIdentityVerifier.matches("common.example.test", certificate))
                .isFalse();
        assertThat(ServiceIdentityVerifier.matches("api.example.test", certificate))
                .isTrue();
        assertThat(ServiceIdentityVerifier.matches("any.wild.example.test", certificate))
                .isTrue();
        assertThat(ServiceIdentityVerifier.matches("127.0.0.1", certificate)).isTrue();
        assertThat(ServiceIdentityVerifier.matches("[2001:db8:0::1]", certificate))
                .isTrue();
        assertThat(ServiceIdentityVerifier.matches("[2001:db8::2]", certificate))
                .isFalse();
        assertThat(ServiceIdentityVerifier.matches("api.example.test", withByte(certificate, 0)))
                .isFalse();
        assertThat(ServiceIdentityVerifier.matches("api.example.test", withByte(certificate, 0xC1)))
                .isFalse();
    }

    /** Returns the certificate with another byte in place of the dot in {@code api.example.test}. */
    private static X509Certificate withByte(X509Certificate certificate, int replacement) throws Exception {
        byte[] encoded = certificate.getEncoded();
        int name = new String(encoded, StandardCharsets.ISO_8859_1).indexOf("api.example.test");
        encoded[name + 3] = (byte) replacement;
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded));
    }

    @Test
    void verifiesTheCertificateOfASession() {
        SSLSession session = session(StubCertificate.withDnsName("api.example.test"));

        assertThat(verifier.verify("api.example.test", session)).isTrue();
        assertThat(verifier.verify("www.example.test", session)).isFalse();
    }

    @Test
    void rejectsASessionWithoutACertificate() throws Exception {
        SSLSession session = SSLContext.getDefault().createSSLEngine().getSession();

        assertThat(verifier.verify("api.example.test", session)).isFalse();
    }

    @Test
    void rejectsACertificateOfAnotherType() {
        SSLSession session = session(new OtherCertificate());

        assertThat(verifier.verify("api.example.test", session)).isFalse();
        assertThatThrownBy(() -> ServiceIdentityVerifier.requireMatch("api.example.test", session))
                .isInstanceOf(SSLPeerUnverifiedException.class)
                .hasMessage("the server's certificate is not an X.509 certificate");
    }

    @Test
    void namesTheHostAndTheRuleInItsFailure() {
        SSLSession session = session(StubCertificate.withDnsName("internal.example.test"));

        assertThatThrownBy(() -> ServiceIdentityVerifier.requireMatch("api.example.test", session))
                .isInstanceOf(SSLPeerUnverifiedException.class)
                .hasMessage("the server's certificate is not valid for the host api.example.test:"
                        + " none of its 1 subject alternative names matches (RFC 9525)");
    }

    private static SSLSession session(Certificate certificate) {
        return (SSLSession) Proxy.newProxyInstance(
                SSLSession.class.getClassLoader(), new Class<?>[] {SSLSession.class}, (proxy, method, arguments) -> {
                    assertThat(method.getName()).isEqualTo("getPeerCertificates");
                    return new Certificate[] {certificate};
                });
    }

    private static final class OtherCertificate extends Certificate {
        private static final long serialVersionUID = 1L;

        OtherCertificate() {
            super("other");
        }

        @Override
        public byte[] getEncoded() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void verify(PublicKey key) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void verify(PublicKey key, String provider) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String toString() {
            return "OtherCertificate";
        }

        @Override
        public PublicKey getPublicKey() {
            throw new UnsupportedOperationException();
        }
    }
}
