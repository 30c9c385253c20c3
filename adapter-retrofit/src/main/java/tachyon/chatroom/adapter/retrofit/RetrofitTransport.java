package tachyon.chatroom.adapter.retrofit;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import okhttp3.Headers;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Retrofit;
import tachyon.chatroom.connection.ConnectionSettings;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.wire.ResponseLimits;
import tachyon.chatroom.wire.Exchange;
import tachyon.chatroom.wire.RequestContext;
import tachyon.chatroom.wire.RestOperation;

/** Makes one call, within its deadline and the bound on connections, and says what its end means. Thread-safe. */
final class RetrofitTransport {
    private static final Headers NO_HEADERS = Headers.of();

    private final OkHttpClient client;
    private final boolean connectionsAreOurs;
    private final ChatroomApi api;
    private final RequestHeaders headers;
    private final int maxConnections;
    private final Semaphore connections;
    private final Set<Call<?>> underWay = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    private RetrofitTransport(
            OkHttpClient client, boolean connectionsAreOurs, ConnectionSettings settings, ResponseLimits limits) {
        this.client = client;
        this.connectionsAreOurs = connectionsAreOurs;
        this.headers = new RequestHeaders(settings);
        this.maxConnections = settings.maxConnections();
        // OkHttp bounds only calls on its own threads, and these are on the caller's.
        this.connections = new Semaphore(maxConnections);
        this.api = new Retrofit.Builder()
                .baseUrl(settings.baseUrl().toString())
                .client(client)
                .addConverterFactory(new WireConverterFactory(limits))
                .build()
                .create(ChatroomApi.class);
    }

    static RetrofitTransport open(ConnectionSettings settings) {
        ResponseLimits limits = ResponseLimits.of(settings);
        return new RetrofitTransport(OkHttpClientFactory.open(settings, limits), true, settings, limits);
    }

    static RetrofitTransport over(OkHttpClient client, ConnectionSettings settings) {
        ResponseLimits limits = ResponseLimits.of(settings);
        return new RetrofitTransport(OkHttpClientFactory.derivedFrom(client, limits), false, settings, limits);
    }

    /**
     * One of the API's methods, with everything but what every call has.
     *
     * @param <T> what its answer holds
     */
    @FunctionalInterface
    interface ApiMethod<T> {
        Call<T> call(ChatroomApi api, RetrofitCall tag, Headers headers);
    }

    <T> @Nullable T call(RestOperation<?> endpoint, RequestContext caller, ApiMethod<T> method) {
        Exchange attempt = new Exchange(endpoint.operation(), caller.currentToken(), caller.timeout());
        long deadline = System.nanoTime() + caller.timeout().toNanos();
        if (closed) {
            throw attempt.refusedByClose();
        }
        attempt.requireNotInterrupted();
        Headers all = headers.of(caller, attempt.token());
        Call<T> call =
                method.call(api, new RetrofitCall(endpoint, attempt, all), connectionsAreOurs ? all : NO_HEADERS);
        awaitConnection(attempt, deadline);
        underWay.add(call);
        try {
            // Looked at after the call is known to close, so that one of the two sees the other.
            if (closed) {
                throw attempt.refusedByClose();
            }
            return execute(call, attempt, deadline);
        } finally {
            underWay.remove(call);
            connections.release();
        }
    }

    private void awaitConnection(Exchange attempt, long deadline) {
        try {
            if (!connections.tryAcquire(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                attempt.expire();
                throw attempt.failed(null);
            }
        } catch (InterruptedException e) {
            throw attempt.interrupted(e);
        }
    }

    private <T> @Nullable T execute(Call<T> call, Exchange attempt, long deadline) {
        call.timeout().timeout(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        try {
            return call.execute().body();
        } catch (ChatroomException e) {
            throw e;
        } catch (Exception e) { // OkHttp's Kotlin throws InterruptedException without declaring it.
            if (call.isCanceled()) {
                // Two things cancel a call here: the gateway's close, and OkHttp at the deadline.
                if (closed) {
                    attempt.gatewayClosed();
                } else {
                    attempt.expire();
                }
            }
            throw TransportFailures.toFailure(attempt, e);
        }
    }

    void close() {
        closed = true;
        underWay.forEach(Call::cancel);
        // Whoever waits for a connection goes on, finds the gateway closed and lets the next one go on.
        connections.release();
        if (connectionsAreOurs) {
            client.connectionPool().evictAll();
        }
    }
}
