package tachyon.chatroom.adapter.retrofit;

import java.io.IOException;
import java.net.Socket;
import java.util.Objects;
import okhttp3.Call;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import tachyon.chatroom.http.exchange.Exchange;
import tachyon.chatroom.http.exchange.ResponseReader;
import tachyon.chatroom.port.ServiceException;
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

    /** Closes the connection unless another request may use it. */
    abstract void finish(Chain chain, boolean isValid) throws IOException;

    static Socket socket(Chain chain) {
        return Objects.requireNonNull(chain.connection(), "a network interceptor's connection")
                .socket();
    }

    @Override
    public final Response intercept(Chain chain) throws IOException {
        RetrofitCall call = RetrofitCall.of(chain.request());
        Response response = proceed(chain, call.exchange());
        try {
            Response buffered = buffer(response, call, chain.call());
            if (buffered != response) {
                response.close();
            }
            finish(chain, true);
            return buffered;
        } catch (IOException | RuntimeException e) {
            // The rest of a response that violates a rule must neither be read as the next one nor be waited for.
            finish(chain, e instanceof IOException || e instanceof ServiceException);
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

    private Response buffer(Response response, RetrofitCall call, Call cancellable) throws IOException {
        tachyon.chatroom.wire.response.ResponseBody body = responses.readBody(
                call.operation(),
                call.exchange(),
                new OkHttpResponseHeaders(response),
                new OkHttpBodySource(response.body().source(), cancellable));
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
