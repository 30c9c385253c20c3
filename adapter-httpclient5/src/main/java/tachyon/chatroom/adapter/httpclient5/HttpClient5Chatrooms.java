package tachyon.chatroom.adapter.httpclient5;

import java.util.Objects;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import tachyon.chatroom.connection.ConnectionSettings;
import tachyon.chatroom.port.ChatroomGateway;

/**
 * Makes chatroom gateways over Apache HttpClient 5. They are thread-safe and fail as {@link ChatroomGateway} says:
 * each call is one attempt within one deadline.
 */
public final class HttpClient5Chatrooms {
    private HttpClient5Chatrooms() {}

    /**
     * A gateway with an HTTP client of its own. Nothing is sent yet. Make one and share it.
     *
     * @param settings how to reach the service
     * @return the gateway; closing it closes the client
     */
    public static ChatroomGateway create(ConnectionSettings settings) {
        return new HttpClient5Gateway(HttpClient5Transport.open(settings), settings);
    }

    /**
     * A gateway over a client of the caller's, which keeps its own configuration: connections, TLS, proxy, and also what
     * it does beyond one plain exchange. Redirects are never followed, cookies neither kept nor sent and a body never sent
     * twice, whatever the client is set to; repeats of requests without a body are up to it, so switch them off
     * ({@code disableAutomaticRetries()}, and {@code disableContentCompression()} too). Of the settings,
     * {@code connectTimeout}, {@code maxConnections}, {@code proxy} and {@code sslContext} do not apply.
     *
     * @param settings how to reach the service
     * @param client the client; it has to be thread-safe
     * @return the gateway; closing it ends its calls and leaves the client open
     */
    public static ChatroomGateway create(ConnectionSettings settings, CloseableHttpClient client) {
        Objects.requireNonNull(client, "client");
        return new HttpClient5Gateway(HttpClient5Transport.over(client, settings), settings);
    }
}
