package tachyon.chatroom.adapter.httpclient5;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.apache.hc.client5.http.ssl.DefaultHostnameVerifier;
import org.apache.hc.client5.http.ssl.HttpClientHostnameVerifier;

/**
 * Verifies a host name by the certificate's subject alternative names only. HttpClient's own verifier falls back to the
 * common name of a certificate without them, which RFC 9110 (section 4.3.4) deprecates and OkHttp rejects.
 */
final class SubjectAltNameVerifier implements HttpClientHostnameVerifier {
    private static final int DNS_NAME = 2;
    private static final int IP_ADDRESS = 7;

    private final DefaultHostnameVerifier names = new DefaultHostnameVerifier();

    @Override
    public boolean verify(String host, SSLSession session) {
        try {
            verify(host, (X509Certificate) session.getPeerCertificates()[0]);
            return true;
        } catch (SSLException e) {
            return false;
        }
    }

    @Override
    public void verify(String host, X509Certificate certificate) throws SSLException {
        if (!hasNames(certificate)) {
            throw new SSLPeerUnverifiedException("the certificate has no subject alternative name");
        }
        names.verify(host, certificate);
    }

    private static boolean hasNames(X509Certificate certificate) throws SSLException {
        try {
            Collection<List<?>> alternatives = certificate.getSubjectAlternativeNames();
            return alternatives != null
                    && alternatives.stream()
                            .map(alternative -> alternative.get(0))
                            .anyMatch(type -> type.equals(DNS_NAME) || type.equals(IP_ADDRESS));
        } catch (CertificateParsingException e) {
            throw new SSLException("the certificate's alternative names are unreadable", e);
        }
    }
}
