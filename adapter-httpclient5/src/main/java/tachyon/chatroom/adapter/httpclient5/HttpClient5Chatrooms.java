package tachyon.chatroom.adapter.httpclient5;

import java.util.Objects;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import tachyon.chatroom.http.ConnectionSettings;
import tachyon.chatroom.port.ChatroomGateway;

/**
 * Creates chatroom gateways over Apache HttpClient 5. They are thread-safe and fail as {@link ChatroomGateway} specifies.
 * Each call is one attempt within one overall timeout.
 */
public final class HttpClient5Chatrooms {
    private HttpClient5Chatrooms() {}

    /**
     * Creates a gateway with an HTTP client of its own. It connects with the first call. Create one gateway and share it.
     *
     * @param settings the settings of the connection
     * @return the gateway; closing it closes the client
     */
    public static ChatroomGateway create(ConnectionSettings settings) {
        return new HttpClient5Gateway(HttpClient5Transport.create(settings), settings);
    }

    /**
     * Creates a gateway over a given HTTP client, which keeps its configuration: connections, TLS, proxy, interceptors. The
     * gateway never follows redirects, stores or sends cookies, or sends a body twice, however the client is configured. The
     * client may retry requests without a body and decode content: switch both off with {@code disableAutomaticRetries()}
     * and {@code disableContentCompression()}. The settings {@code connectTimeout}, {@code maxConnections}, {@code proxy} and
     * {@code sslContext} have no effect.
     *
     * @param settings the settings of the connection
     * @param client the client; must be thread-safe
     * @return the gateway; closing it ends its calls and leaves the client open
     */
    public static ChatroomGateway create(ConnectionSettings settings, CloseableHttpClient client) {
        Objects.requireNonNull(client, "client");
        return new HttpClient5Gateway(HttpClient5Transport.over(client, settings), settings);
    }
}
