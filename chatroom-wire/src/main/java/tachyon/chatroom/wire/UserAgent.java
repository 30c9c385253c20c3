package tachyon.chatroom.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import tachyon.chatroom.connection.ConnectionSettings;

/** What the header {@code User-Agent} says: the library, its version, the transport and what the user adds. */
public final class UserAgent {
    private static final String VERSION = readVersion();

    private UserAgent() {}

    /**
     * The header's value.
     *
     * @param transport the transport's name
     * @param settings may hold a suffix
     * @return the value, such as {@code tachyon-chatroom-java/1.0.0 (httpclient5) my-app/2}
     */
    public static String of(String transport, ConnectionSettings settings) {
        return "tachyon-chatroom-java/" + VERSION + " (" + transport + ")"
                + settings.userAgentSuffix().map(" "::concat).orElse("");
    }

    private static String readVersion() {
        try (InputStream in = UserAgent.class.getResourceAsStream("library.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
