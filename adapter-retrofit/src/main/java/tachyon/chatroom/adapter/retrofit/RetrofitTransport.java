package tachyon.chatroom.adapter.retrofit;

import java.io.IOException;
import okhttp3.Headers;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Response;
import retrofit2.Retrofit;
import tachyon.chatroom.http.ConnectionSettings;
import tachyon.chatroom.http.connection.ConnectionUse;
import tachyon.chatroom.http.exchange.Exchange;
import tachyon.chatroom.http.exchange.ExchangeRegistry;
import tachyon.chatroom.http.exchange.RequestContext;
import tachyon.chatroom.http.exchange.RequestHeaders;
import tachyon.chatroom.http.exchange.ResponseReader;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.wire.ApiHeaders;
import tachyon.chatroom.wire.RestOperation;
import tachyon.chatroom.wire.WireFormatException;
import tachyon.chatroom.wire.response.ResponseBody;

/** Makes calls with Retrofit, within their deadlines and the limit on connections. Thread-safe. */
final class RetrofitTransport {
    /** The headers that application interceptors of a user's client get; see {@link FinalHeadersInterceptor}. */
    private static final Headers VISIBLE_HEADERS = Headers.of(ApiHeaders.ACCEPT, ApiHeaders.JSON);

    private static final Headers NO_HEADERS = Headers.of();

    private final OkHttpClient client;
    private final boolean ownsConnections;
    private final ChatroomApi api;
    private final RequestHeaders headers;
    private final ResponseReader responses;
    private final ConnectionUse connections;
    private final ExchangeRegistry exchanges = new ExchangeRegistry("chatroom-retrofit-deadlines");

    private RetrofitTransport(
            OkHttpClient client, boolean ownsConnections, ConnectionSettings settings, ResponseReader responses) {
        this.client = client;
        this.ownsConnections = ownsConnections;
        this.responses = responses;
        this.headers = new RequestHeaders("retrofit", settings);
        // OkHttp limits calls on its own threads only, and these are on the callers' threads.
        this.connections = new ConnectionUse(settings);
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
            return call(new RetrofitCall(operation, exchange, headers(operation, context, exchange)), method);
        } finally {
            exchanges.finish(exchange);
        }
    }

    private <T> @Nullable T call(RetrofitCall call, ApiMethod<T> method) {
        Exchange exchange = call.exchange();
        Headers visible = ownsConnections ? call.headers() : visibleHeaders(call.operation());
        try {
            // A call of Retrofit can be executed once, so another connection needs another one.
            return connections
                    .call(exchange, () -> execute(method.call(api, call, visible), exchange))
                    .body();
        } catch (ChatroomException e) {
            throw e;
        } catch (WireFormatException e) {
            return readAgain(call, e);
        } catch (RuntimeException e) {
            throw exchange.failures().uncheckedExceptionOf(e);
        } catch (Exception e) { // OkHttp's Kotlin throws InterruptedException without declaring it.
            throw TransportFailures.toFailure(exchange, e);
        }
    }

    /** Retrofit's converter reads a stream, once. The body in memory is read as every other transport reads it. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // As ChatroomApi declares its methods.
    private <T> T readAgain(RetrofitCall call, WireFormatException violation) {
        ResponseBody body = call.body();
        if (body == null) {
            throw call.exchange().failures().malformed(String.valueOf(violation.getMessage()), violation);
        }
        return (T) responses.readJson(call.operation(), call.exchange(), body);
    }

    private static <T> Response<T> execute(Call<T> call, Exchange exchange) throws IOException {
        exchange.cancelWith(call::cancel);
        return call.execute();
    }

    private Headers headers(RestOperation<?> operation, RequestContext context, Exchange exchange) {
        Headers.Builder builder = new Headers.Builder();
        headers.forEach(operation, context, exchange.token(), builder::add);
        return builder.build();
    }

    private static Headers visibleHeaders(RestOperation<?> operation) {
        return operation.hasResponseBody() ? VISIBLE_HEADERS : NO_HEADERS;
    }

    void close() {
        try {
            exchanges.close();
        } finally {
            connections.close();
            if (ownsConnections) {
                client.connectionPool().evictAll();
            }
        }
    }
}
