package tachyon.chatroom.adapter.retrofit;

import java.net.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.CookieJar;
import okhttp3.Dispatcher;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;
import org.jspecify.annotations.Nullable;
import tachyon.chatroom.http.ConnectionSettings;
import tachyon.chatroom.http.connection.ExchangeSocketFactory;
import tachyon.chatroom.http.connection.ServiceIdentityVerifier;
import tachyon.chatroom.http.exchange.ConnectionLimits;
import tachyon.chatroom.http.exchange.ResponseReader;
import tachyon.chatroom.http.exchange.TlsContext;
import tachyon.chatroom.wire.ApiHeaders;

/** Creates HTTP clients that make exactly one HTTP/1.1 exchange for a call: every other feature is switched off. */
final class OkHttpClientFactory {
    /** The sockets make the handshake with their own parameters, before OkHttp compares them with this. */
    private static final ConnectionSpec UNRESTRICTED_TLS = new ConnectionSpec.Builder(ConnectionSpec.COMPATIBLE_TLS)
            .allEnabledCipherSuites()
            .allEnabledTlsVersions()
            .build();

    private static final String PROXY_CONNECTION = "Proxy-Connection";

    private OkHttpClientFactory() {}

    static OkHttpClient create(ConnectionSettings settings, ResponseReader responses) {
        ExchangeSocketFactory sockets = new ExchangeSocketFactory(settings);
        OkHttpClient.Builder builder = new OkHttpClient.Builder()
                .connectionPool(new ConnectionPool(
                        settings.maxConnections(), ConnectionLimits.MAX_IDLE.toMillis(), TimeUnit.MILLISECONDS))
                .connectTimeout(settings.connectTimeout())
                // A call uses one thread, the caller's, so that an interrupt reaches it.
                .fastFallback(false)
                .proxy(settings.proxy()
                        .map(address -> new Proxy(Proxy.Type.HTTP, address))
                        .orElse(Proxy.NO_PROXY))
                .proxyAuthenticator(OkHttpClientFactory::tunnelRequest)
                .socketFactory(new PlainSocketFactory(sockets));
        if (TlsContext.isNeeded(settings)) {
            builder.connectionSpecs(List.of(UNRESTRICTED_TLS))
                    .sslSocketFactory(new TlsSocketFactory(sockets), DefaultTrust.manager())
                    .hostnameVerifier(new ServiceIdentityVerifier());
        } else {
            builder.connectionSpecs(List.of(ConnectionSpec.CLEARTEXT));
        }
        return restrict(builder, new ExchangeInterceptor(responses)).build();
    }

    /**
     * Returns the request that opens a tunnel, without OkHttp's name and version. OkHttp calls this before the request, with a
     * response of its own; after the proxy's response, there is no second request.
     */
    private static @Nullable Request tunnelRequest(@Nullable Route route, Response response) {
        Request request = response.request();
        return request.header(PROXY_CONNECTION) == null
                ? null
                : request.newBuilder()
                        .removeHeader(PROXY_CONNECTION)
                        .removeHeader(ApiHeaders.USER_AGENT)
                        .build();
    }

    static OkHttpClient derive(OkHttpClient client, ResponseReader responses) {
        EventListener progress = new ProgressListener(responses.limits());
        EventListener.Factory userListeners = client.eventListenerFactory();
        OkHttpClient.Builder builder = client.newBuilder()
                .addInterceptor(new FinalHeadersInterceptor())
                .eventListenerFactory(call -> userListeners.create(call).plus(progress));
        return restrict(builder, new CallerOwnedClientInterceptor(responses)).build();
    }

    private static OkHttpClient.Builder restrict(OkHttpClient.Builder builder, ResponseInterceptor responses) {
        return builder.addNetworkInterceptor(responses)
                .cache(null)
                .cookieJar(CookieJar.NO_COOKIES)
                // Its own dispatcher: cancelling all calls of the user's client must not cancel the gateway's.
                .dispatcher(new Dispatcher())
                .followRedirects(false)
                .followSslRedirects(false)
                .protocols(List.of(Protocol.HTTP_1_1))
                .retryOnConnectionFailure(false)
                // The exchange's deadline bounds everything.
                .callTimeout(Duration.ZERO)
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO);
    }
}
