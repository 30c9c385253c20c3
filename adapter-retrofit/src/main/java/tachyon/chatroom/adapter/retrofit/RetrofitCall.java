package tachyon.chatroom.adapter.retrofit;

import tachyon.chatroom.wire.Attempt;
import tachyon.chatroom.wire.Endpoint;

/**
 * What the interceptors have to know of a call; it travels as the request's tag.
 *
 * @param endpoint what is asked
 * @param attempt how far it got
 */
record RetrofitCall(Endpoint<?> endpoint, Attempt attempt) {
    static RetrofitCall of(okhttp3.Request request) {
        RetrofitCall call = request.tag(RetrofitCall.class);
        if (call == null) {
            throw new IllegalStateException("a request without its tag: an interceptor has replaced the request");
        }
        return call;
    }
}
