package tachyon.chatroom.adapter.retrofit;

import java.util.Objects;
import okhttp3.OkHttpClient;
import tachyon.chatroom.http.ConnectionSettings;
import tachyon.chatroom.port.ChatroomGateway;

/**
 * A factory of chatroom gateways over Retrofit and OkHttp. The gateways are thread-safe and conform to {@link ChatroomGateway}. Each
 * call is one attempt within one overall timeout.
 */
public final class RetrofitChatrooms {
    private RetrofitChatrooms() {}

    /**
     * Creates a gateway with an HTTP client of its own. The first call opens the first connection. Create
     * one gateway and share it.
     *
     * @param settings the settings of the connection
     * @return the gateway; closing it closes the client's connections
     */
    public static ChatroomGateway create(ConnectionSettings settings) {
        return new RetrofitGateway(RetrofitTransport.create(settings), settings);
    }

    /**
     * Creates a gateway over a client that is derived from the given one. Both share connections, TLS, proxy, DNS and
     * interceptors. The derived client uses HTTP/1.1 only, without redirects, retries, cookies and cache. The overall timeout
     * replaces its call, read and write timeouts. The settings {@code connectTimeout},
     * {@code maxConnectionAge}, {@code proxy} and {@code sslContext} have no effect.
     *
     * @param settings the settings of the connection
     * @param client the client, which is not modified
     * @return the gateway; closing it ends its calls and leaves the client and its connections open
     */
    public static ChatroomGateway create(ConnectionSettings settings, OkHttpClient client) {
        Objects.requireNonNull(client, "client");
        return new RetrofitGateway(RetrofitTransport.over(client, settings), settings);
    }
}
