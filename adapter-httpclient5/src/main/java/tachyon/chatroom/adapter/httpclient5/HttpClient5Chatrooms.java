package tachyon.chatroom.adapter.httpclient5;

import java.util.Objects;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import tachyon.chatroom.http.ConnectionSettings;
import tachyon.chatroom.port.ChatroomGateway;

/**
 * A factory of chatroom gateways over Apache HttpClient 5. The gateways are thread-safe and conform to {@link ChatroomGateway}. Each
 * call is one attempt within one overall timeout.
 */
public final class HttpClient5Chatrooms {
    private HttpClient5Chatrooms() {}

    /**
     * Creates a gateway with an HTTP client of its own. The first call opens the first connection. Create
     * one gateway and share it.
     *
     * @param settings the settings of the connection
     * @return the gateway; closing it closes the client
     */
    public static ChatroomGateway create(ConnectionSettings settings) {
        return new HttpClient5Gateway(HttpClient5Transport.create(settings), settings);
    }

    /**
     * Creates a gateway over a given HTTP client. The client's connections, TLS, proxy and interceptors apply. For the
     * gateway's requests, redirects, cookies and sending a body twice are disabled. Disable retries of requests without a
     * body with {@code disableAutomaticRetries()}, and content decoding with {@code disableContentCompression()}. The
     * settings {@code connectTimeout}, {@code maxConnections}, {@code maxConnectionAge}, {@code proxy} and
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
