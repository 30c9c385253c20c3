package tachyon.chatroom.adapter.retrofit;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Sets a call's headers after all application interceptors of a client that a user provides: they get neither the
 * access token nor another header than {@code Accept}, and cannot change one. The user's network interceptors run later
 * and get every header. A client of the adapter's own has no other interceptors and does without this copy of the request.
 */
final class FinalHeadersInterceptor implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
        Request.Builder request = chain.request().newBuilder();
        RetrofitCall.of(chain.request())
                .headers()
                .forEach(header -> request.header(header.getFirst(), header.getSecond()));
        return chain.proceed(request.build());
    }
}
