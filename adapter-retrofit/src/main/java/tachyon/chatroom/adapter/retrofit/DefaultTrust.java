package tachyon.chatroom.adapter.retrofit;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * The JVM's own trust manager. OkHttp requires one in addition to the socket factory, to sort a chain for certificate
 * pinning. The socket factory alone decides on trust, and this adapter pins no certificates.
 */
final class DefaultTrust {
    private DefaultTrust() {}

    static X509TrustManager manager() {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            @Nullable KeyStore systemStore = null;
            factory.init(systemStore);
            for (TrustManager manager : factory.getTrustManagers()) {
                if (manager instanceof X509TrustManager x509) {
                    return x509;
                }
            }
            throw new IllegalStateException("this JVM has no X.509 trust manager");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM's trust manager is unavailable", e);
        }
    }
}
