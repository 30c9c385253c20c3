package tachyon.chatroom.adapter.retrofit;

import okhttp3.Headers;
import tachyon.chatroom.wire.Exchange;
import tachyon.chatroom.wire.RestOperation;

/**
 * What the interceptors have to know of a call; it travels as the request's tag.
 *
 * @param endpoint what is asked
 * @param attempt how far it got
 * @param headers what the request's headers have to say
 */
record RetrofitCall(RestOperation<?> endpoint, Exchange attempt, Headers headers) {
    static RetrofitCall of(okhttp3.Request request) {
        RetrofitCall call = request.tag(RetrofitCall.class);
        if (call == null) {
            throw new IllegalStateException("a request without its tag: an interceptor has replaced the request");
        }
        return call;
    }
}
