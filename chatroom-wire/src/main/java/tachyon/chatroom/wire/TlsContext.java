package tachyon.chatroom.wire;

import java.security.NoSuchAlgorithmException;
import javax.net.ssl.SSLContext;
import tachyon.chatroom.connection.ConnectionSettings;

/** Whether a connection needs TLS, and which context it then uses: the configured one, else the JVM's default. */
public final class TlsContext {
    private TlsContext() {}

    /**
     * Whether the base URL asks for it. If not, the JVM's trust store need not be read, which takes a third of the time of a
     * first call.
     *
     * @param settings hold the base URL
     * @return true for https
     */
    public static boolean isNeeded(ConnectionSettings settings) {
        return settings.baseUrl().getScheme().equals("https");
    }

    /**
     * The context to use.
     *
     * @param settings may hold one
     * @return the context
     * @throws IllegalStateException if there is none and this JVM has no default
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
