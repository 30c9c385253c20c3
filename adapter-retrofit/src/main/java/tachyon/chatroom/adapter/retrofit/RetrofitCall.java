package tachyon.chatroom.adapter.retrofit;

import okhttp3.Headers;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import tachyon.chatroom.http.exchange.Exchange;
import tachyon.chatroom.wire.RestOperation;
import tachyon.chatroom.wire.response.ResponseBody;

/**
 * The context of one call for interceptors and the event listener. It travels as the request's tag. Used by the thread of the
 * call only.
 */
final class RetrofitCall {
    private final RestOperation<?> operation;
    private final Exchange exchange;
    private final Headers headers;
    private @Nullable ResponseBody body;

    /**
     * Creates the context.
     *
     * @param operation the operation
     * @param exchange the exchange
     * @param headers the headers that the request must have when it is sent
     */
    RetrofitCall(RestOperation<?> operation, Exchange exchange, Headers headers) {
        this.operation = operation;
        this.exchange = exchange;
        this.headers = headers;
    }

    static RetrofitCall of(Request request) {
        RetrofitCall call = request.tag(RetrofitCall.class);
        if (call == null) {
            throw new IllegalStateException("a request without its tag: an interceptor has replaced the request");
        }
        return call;
    }

    RestOperation<?> operation() {
        return operation;
    }

    Exchange exchange() {
        return exchange;
    }

    Headers headers() {
        return headers;
    }

    /** Records the decoded body of the success. */
    void bodyRead(ResponseBody decoded) {
        body = decoded;
    }

    /** Returns the decoded body, null before a success. */
    @Nullable ResponseBody body() {
        return body;
    }
}
