package tachyon.chatroom.http.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import tachyon.chatroom.http.ConnectionSettings;

/** The value of the header {@code User-Agent}: this library, its version, the transport and the user's suffix. */
final class UserAgent {
    private static final String VERSION = readVersion();

    private UserAgent() {}

    /** Returns the value, such as {@code tachyon-chatroom-java/1.0.0 (httpclient5) my-app/2}. */
    static String of(String transport, ConnectionSettings settings) {
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
