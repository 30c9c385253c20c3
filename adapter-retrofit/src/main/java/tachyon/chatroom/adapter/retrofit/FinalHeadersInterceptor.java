package tachyon.chatroom.adapter.retrofit;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Sets a call's headers after all of a caller's own interceptors: those neither see the access token nor change who calls. A
 * client of ours has no other interceptors, and is spared the copy of the request.
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
