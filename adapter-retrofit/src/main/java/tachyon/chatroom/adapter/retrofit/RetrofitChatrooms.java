package tachyon.chatroom.adapter.retrofit;

import java.util.Objects;
import okhttp3.OkHttpClient;
import tachyon.chatroom.http.ConnectionSettings;
import tachyon.chatroom.port.ChatroomGateway;

/**
 * Creates chatroom gateways over Retrofit and OkHttp. They are thread-safe and fail as {@link ChatroomGateway} specifies.
 * Each call is one attempt within one overall timeout.
 */
public final class RetrofitChatrooms {
    private RetrofitChatrooms() {}

    /**
     * Creates a gateway with an HTTP client of its own. It connects with the first call. Create one gateway and share it.
     *
     * @param settings the settings of the connection
     * @return the gateway; closing it closes the client's connections
     */
    public static ChatroomGateway create(ConnectionSettings settings) {
        return new RetrofitGateway(RetrofitTransport.create(settings), settings);
    }

    /**
     * Creates a gateway over a given HTTP client. The gateway uses a client derived from it that shares its connections, TLS,
     * proxy, resolver and interceptors, but follows no redirects, retries nothing, and has neither cookies nor a cache. The
     * settings {@code connectTimeout}, {@code proxy} and {@code sslContext} have no effect.
     *
     * @param settings the settings of the connection
     * @param client the client; it does not change
     * @return the gateway; closing it ends its calls and leaves the client and its connections open
     */
    public static ChatroomGateway create(ConnectionSettings settings, OkHttpClient client) {
        Objects.requireNonNull(client, "client");
        return new RetrofitGateway(RetrofitTransport.over(client, settings), settings);
    }
}
