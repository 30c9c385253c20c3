package tachyon.chatroom.adapter.retrofit;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import tachyon.chatroom.connection.ConnectionSettings;
import tachyon.chatroom.wire.Headers;
import tachyon.chatroom.wire.UserAgent;

/** Adds the headers of every request, also those that OkHttp would add in its own words. */
final class RequestHeaders implements Interceptor {
    private final String userAgent;

    RequestHeaders(ConnectionSettings settings) {
        this.userAgent = UserAgent.of("retrofit", settings);
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        RetrofitCall call = RetrofitCall.of(chain.request());
        Request request = chain.request()
                .newBuilder()
                .header(Headers.OPERATOR_ID, call.caller().operatorId().value())
                .header(
                        Headers.AUTHORIZATION,
                        Headers.BEARER + call.attempt().token().value())
                .header(Headers.ACCEPT_ENCODING, Headers.GZIP)
                .header(Headers.CONNECTION, Headers.KEEP_ALIVE)
                .header(Headers.USER_AGENT, userAgent)
                .build();
        return chain.proceed(request);
    }
}
