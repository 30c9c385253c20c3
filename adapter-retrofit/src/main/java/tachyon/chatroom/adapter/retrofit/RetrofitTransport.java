package tachyon.chatroom.adapter.retrofit;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import okhttp3.Headers;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Retrofit;
import tachyon.chatroom.http.ConnectionSettings;
import tachyon.chatroom.http.exchange.Exchange;
import tachyon.chatroom.http.exchange.ExchangeRegistry;
import tachyon.chatroom.http.exchange.RequestContext;
import tachyon.chatroom.http.exchange.RequestHeaders;
import tachyon.chatroom.http.exchange.ResponseReader;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.wire.ApiHeaders;
import tachyon.chatroom.wire.RestOperation;

/** Makes calls with Retrofit, within their deadlines and the limit on connections. Thread-safe. */
final class RetrofitTransport {
    /** The headers that application interceptors of a user's client get; see {@link FinalHeadersInterceptor}. */
    private static final Headers VISIBLE_HEADERS = Headers.of(ApiHeaders.ACCEPT, ApiHeaders.JSON);

    private static final Headers NO_HEADERS = Headers.of();

    private final OkHttpClient client;
    private final boolean ownsConnections;
    private final ChatroomApi api;
    private final RequestHeaders headers;
    private final Semaphore connections;
    private final ExchangeRegistry exchanges = new ExchangeRegistry();

    private RetrofitTransport(
            OkHttpClient client, boolean ownsConnections, ConnectionSettings settings, ResponseReader responses) {
        this.client = client;
        this.ownsConnections = ownsConnections;
        this.headers = new RequestHeaders("retrofit", settings);
        // OkHttp limits calls on its own threads only, and these are on the callers' threads.
        this.connections = new Semaphore(settings.maxConnections());
        this.api = new Retrofit.Builder()
                .baseUrl(settings.baseUrl().toString())
                .client(client)
                .addConverterFactory(new WireConverterFactory(responses.limits().json()))
                .build()
                .create(ChatroomApi.class);
    }

    static RetrofitTransport create(ConnectionSettings settings) {
        ResponseReader responses = ResponseReader.of(settings);
        return new RetrofitTransport(OkHttpClientFactory.create(settings, responses), true, settings, responses);
    }

    static RetrofitTransport over(OkHttpClient client, ConnectionSettings settings) {
        ResponseReader responses = ResponseReader.of(settings);
        return new RetrofitTransport(OkHttpClientFactory.derive(client, responses), false, settings, responses);
    }

    /**
     * A method of the API with its arguments, apart from those that every call has.
     *
     * @param <T> the type of the response body
     */
    @FunctionalInterface
    interface ApiMethod<T> {
        Call<T> call(ChatroomApi api, RetrofitCall tag, Headers headers);
    }

    <T> @Nullable T call(RestOperation<?> operation, RequestContext context, ApiMethod<T> method) {
        Exchange exchange = exchanges.start(operation.operation(), context);
        try {
            long deadline = System.nanoTime() + exchange.timeout().toNanos();
            Headers all = headers(operation, context, exchange);
            RetrofitCall tag = new RetrofitCall(operation, exchange, all);
            Call<T> call = method.call(api, tag, ownsConnections ? all : visibleHeaders(operation));
            exchange.cancelWith(call::cancel);
            return callWithConnection(call, exchange, deadline);
        } finally {
            exchanges.finish(exchange);
        }
    }

    private Headers headers(RestOperation<?> operation, RequestContext context, Exchange exchange) {
        Headers.Builder builder = new Headers.Builder();
        headers.forEach(operation, context, exchange.token(), builder::add);
        // In lower case, as HttpClient writes it.
        return builder.add(ApiHeaders.CONNECTION, ApiHeaders.KEEP_ALIVE).build();
    }

    private static Headers visibleHeaders(RestOperation<?> operation) {
        return operation.hasResponseBody() ? VISIBLE_HEADERS : NO_HEADERS;
    }

    private <T> @Nullable T callWithConnection(Call<T> call, Exchange exchange, long deadline) {
        awaitConnection(exchange, deadline);
        try {
            if (exchanges.isClosed()) {
                throw exchange.failures().gatewayIsClosed();
            }
            return execute(call, exchange, deadline);
        } finally {
            connections.release();
        }
    }

    private void awaitConnection(Exchange exchange, long deadline) {
        try {
            if (!connections.tryAcquire(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                exchange.state().deadlineExceeded();
                throw exchange.failures().transportFailed(null);
            }
        } catch (InterruptedException e) {
            throw exchange.failures().interrupted(e);
        }
    }

    private static <T> @Nullable T execute(Call<T> call, Exchange exchange, long deadline) {
        call.timeout().timeout(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        try {
            return call.execute().body();
        } catch (ChatroomException e) {
            throw e;
        } catch (Exception e) { // OkHttp's Kotlin throws InterruptedException without declaring it.
            if (call.isCanceled() && !exchange.state().isEnded()) {
                // Apart from this side, only OkHttp cancels a call: at the deadline.
                exchange.state().deadlineExceeded();
            }
            throw TransportFailures.toFailure(exchange, e);
        }
    }

    void close() {
        exchanges.close();
        // A thread that waits for a connection continues, finds the gateway closed and lets the next one continue.
        connections.release();
        if (ownsConnections) {
            client.connectionPool().evictAll();
        }
    }
}
