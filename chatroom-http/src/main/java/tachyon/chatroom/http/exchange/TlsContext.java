package tachyon.chatroom.http.exchange;

import java.security.NoSuchAlgorithmException;
import javax.net.ssl.SSLContext;
import tachyon.chatroom.http.ConnectionSettings;

/** The TLS context of a gateway's connections: the configured one, or the JVM's default. */
public final class TlsContext {
    private TlsContext() {}

    /**
     * Returns whether the connections use TLS. Without TLS, the JVM's trust store is not read, which takes a third of the
     * time of a process's first call.
     *
     * @param settings the settings with the base URL
     * @return true for https
     */
    public static boolean isNeeded(ConnectionSettings settings) {
        return settings.baseUrl().getScheme().equals("https");
    }

    /**
     * Returns the context.
     *
     * @param settings may contain a context
     * @return the context
     * @throws IllegalStateException if the settings contain none and this JVM has no default
     */
    public static SSLContext of(ConnectionSettings settings) {
        return settings.sslContext().orElseGet(TlsContext::jvmDefault);
    }

    private static SSLContext jvmDefault() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JVM has no default TLS context", e);
        }
    }
}
