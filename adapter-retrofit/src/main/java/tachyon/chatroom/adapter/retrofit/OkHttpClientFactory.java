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
import tachyon.chatroom.connection.ConnectionSettings;
import tachyon.chatroom.wire.ResponseLimits;
import tachyon.chatroom.wire.Limits;
import tachyon.chatroom.wire.TlsContext;

/** An HTTP client that makes one plain HTTP/1.1 exchange a call and nothing else: what it could add is switched off. */
final class OkHttpClientFactory {
    private OkHttpClientFactory() {}

    static OkHttpClient open(ConnectionSettings settings, ResponseLimits limits) {
        EventListener progress = new ProgressListener(limits);
        OkHttpClient.Builder builder = new OkHttpClient.Builder()
                .connectionPool(new ConnectionPool(
                        settings.maxConnections(), Limits.MAX_IDLE.toMillis(), TimeUnit.MILLISECONDS))
                .connectTimeout(settings.connectTimeout())
                // One thread a call, the caller's own, which an interrupt can then reach.
                .fastFallback(false)
                .proxy(settings.proxy()
                        .map(address -> new Proxy(Proxy.Type.HTTP, address))
                        .orElse(Proxy.NO_PROXY));
        if (TlsContext.isNeeded(settings)) {
            builder.connectionSpecs(List.of(ConnectionSpec.MODERN_TLS))
                    .sslSocketFactory(
                            new HandshakeTimeoutSocketFactory(
                                    TlsContext.of(settings).getSocketFactory(), settings.connectTimeout()),
                            DefaultTrust.manager());
        } else {
            builder.connectionSpecs(List.of(ConnectionSpec.CLEARTEXT));
        }
        return restrict(builder, limits, call -> progress).build();
    }

    static OkHttpClient derivedFrom(OkHttpClient client, ResponseLimits limits) {
        EventListener progress = new ProgressListener(limits);
        EventListener.Factory theirs = client.eventListenerFactory();
        return restrict(
                        client.newBuilder().addInterceptor(new FinalHeadersInterceptor()),
                        limits,
                        call -> theirs.create(call).plus(progress))
                .build();
    }

    private static OkHttpClient.Builder restrict(
            OkHttpClient.Builder builder, ResponseLimits limits, EventListener.Factory listeners) {
        return builder.addNetworkInterceptor(new ResponseInterceptor(limits))
                .cache(null)
                .cookieJar(CookieJar.NO_COOKIES)
                // Its own, so that a caller who cancels all of a shared client's calls does not reach the gateway's.
                .dispatcher(new Dispatcher())
                .eventListenerFactory(listeners)
                .followRedirects(false)
                .followSslRedirects(false)
                .protocols(List.of(Protocol.HTTP_1_1))
                .retryOnConnectionFailure(false)
                // The call's own timeout bounds everything.
                .callTimeout(Duration.ZERO)
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO);
    }
}
