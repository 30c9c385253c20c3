package tachyon.chatroom.adapter.retrofit;

import java.io.IOException;
import java.net.Socket;
import java.util.Objects;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import tachyon.chatroom.http.exchange.Exchange;
import tachyon.chatroom.http.exchange.ResponseReader;
import tachyon.chatroom.wire.ApiHeaders;

/**
 * Reads the whole response within limits and fails the call if it is not the success. It is a network interceptor, below
 * OkHttp's own logic, so that no status makes OkHttp follow a redirect or send a request twice.
 */
abstract class ResponseInterceptor implements Interceptor {
    private static final MediaType JSON = MediaType.get(ApiHeaders.JSON);

    private final ResponseReader responses;

    ResponseInterceptor(ResponseReader responses) {
        this.responses = responses;
    }

    /** Sends the request and receives the response's headers. */
    abstract Response proceed(Chain chain, Exchange exchange) throws IOException;

    /**
     * Closes the connection unless another request may use it.
     *
     * @param isExhausted whether the response has been read to its end
     */
    abstract void finish(Chain chain, boolean isExhausted) throws IOException;

    static Socket socket(Chain chain) {
        return Objects.requireNonNull(chain.connection(), "a network interceptor's connection")
                .socket();
    }

    @Override
    public final Response intercept(Chain chain) throws IOException {
        RetrofitCall call = RetrofitCall.of(chain.request());
        Response response = proceed(chain, call.exchange());
        OkHttpBodySource body = new OkHttpBodySource(response.body().source(), chain.call());
        try {
            Response buffered = buffer(response, call, body);
            if (buffered != response) {
                response.close();
            }
            finish(chain, true);
            return buffered;
        } catch (IOException | RuntimeException e) {
            // The rest of the response must neither be read as the next one nor be waited for.
            finish(chain, body.isExhausted());
            closeAfter(e, response);
            throw e;
        }
    }

    private static void closeAfter(Exception failure, Response response) {
        try {
            response.close();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private Response buffer(Response response, RetrofitCall call, OkHttpBodySource source) throws IOException {
        tachyon.chatroom.wire.response.ResponseBody body =
                responses.readBody(call.operation(), call.exchange(), new OkHttpResponseHeaders(response), source);
        call.bodyRead(body);
        if (!call.operation().hasResponseBody()) {
            // The body is read to its end and empty; a user's interceptors may access it.
            return response;
        }
        return response.newBuilder()
                .removeHeader(ApiHeaders.CONTENT_ENCODING)
                .body(ResponseBody.create(new Buffer().write(body.bytes(), 0, body.length()), JSON, body.length()))
                .build();
    }
}
