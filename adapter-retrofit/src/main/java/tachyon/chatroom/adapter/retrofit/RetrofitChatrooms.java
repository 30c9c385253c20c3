package tachyon.chatroom.adapter.retrofit;

import okhttp3.OkHttpClient;
import tachyon.chatroom.connection.ConnectionSettings;
import tachyon.chatroom.port.ChatroomGateway;

/**
 * Makes chatroom gateways over Retrofit and OkHttp. They are thread-safe and fail as {@link ChatroomGateway} says:
 * each call is one attempt within one deadline.
 */
public final class RetrofitChatrooms {
    private RetrofitChatrooms() {}

    /**
     * A gateway with an HTTP client of its own. Nothing is sent yet. Make one and share it.
     *
     * @param settings how to reach the service
     * @return the gateway; closing it closes the client's connections
     */
    public static ChatroomGateway create(ConnectionSettings settings) {
        return new RetrofitGateway(RetrofitTransport.open(settings), settings);
    }

    /**
     * A gateway over a client of the caller's. The gateway works with a client derived from it that shares its
     * connections, TLS, proxy, resolver and interceptors, but follows no redirects, repeats nothing, keeps no cookies and
     * caches nothing. Of the settings, {@code connectTimeout}, {@code proxy} and {@code sslContext} do not apply.
     *
     * @param settings how to reach the service
     * @param client the client; it does not change
     * @return the gateway; closing it ends its calls and leaves the client and its connections open
     */
    public static ChatroomGateway create(ConnectionSettings settings, OkHttpClient client) {
        return new RetrofitGateway(RetrofitTransport.over(client, settings), settings);
    }
}
