package tachyon.chatroom.wire;

import java.security.NoSuchAlgorithmException;
import javax.net.ssl.SSLContext;
import tachyon.chatroom.connection.ConnectionSettings;

/** Which TLS context a connection uses: the configured one, else the JVM's default. */
public final class TlsContext {
    private TlsContext() {}

    /**
     * The context to use.
     *
     * @param settings may hold one
     * @return the context
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
