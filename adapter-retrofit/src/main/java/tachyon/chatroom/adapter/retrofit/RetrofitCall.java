package tachyon.chatroom.adapter.retrofit;

import okhttp3.Headers;
import okhttp3.Request;
import tachyon.chatroom.http.exchange.Exchange;
import tachyon.chatroom.wire.RestOperation;

/**
 * The context of one call for interceptors and the event listener. It travels as the request's tag.
 *
 * @param operation the operation
 * @param exchange the exchange
 * @param headers the headers that the request must have when it is sent
 */
record RetrofitCall(RestOperation<?> operation, Exchange exchange, Headers headers) {
    static RetrofitCall of(Request request) {
        RetrofitCall call = request.tag(RetrofitCall.class);
        if (call == null) {
            throw new IllegalStateException("a request without its tag: an interceptor has replaced the request");
        }
        return call;
    }
}
