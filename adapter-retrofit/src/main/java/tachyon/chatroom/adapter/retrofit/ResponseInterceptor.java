package tachyon.chatroom.adapter.retrofit;

import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
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
final class ResponseInterceptor implements Interceptor {
    private static final MediaType JSON = MediaType.get(ApiHeaders.JSON);

    private final ResponseReader responses;

    ResponseInterceptor(ResponseReader responses) {
        this.responses = responses;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        RetrofitCall call = RetrofitCall.of(chain.request());
        Response response = proceed(chain, call.exchange());
        try {
            Response buffered = buffer(response, call, chain.call());
            if (buffered != response) {
                response.close();
            }
            return buffered;
        } catch (IOException | RuntimeException e) {
            if (e instanceof RuntimeException && !(e instanceof ServiceException)) {
                // The rest of such a response must neither be read as the next one nor be waited for.
                socket(chain).close();
            }
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
        if (!call.operation().hasResponseBody()) {
            // The body is read to its end and empty; a user's interceptors may access it.
            return response;
        }
        return response.newBuilder()
                .removeHeader(ApiHeaders.CONTENT_ENCODING)
                .body(ResponseBody.create(new Buffer().write(body.bytes(), 0, body.length()), JSON, body.length()))
                .build();
    }

    /** OkHttp reports headers that exceed its own limit as the end of the connection. */
    private static Response proceed(Chain chain, Exchange exchange) throws IOException {
        try {
            return chain.proceed(chain.request());
        } catch (IOException e) {
            if (e.getCause() instanceof EOFException && !hasEnded(socket(chain))) {
                throw exchange.failures().headersTooLarge(e);
            }
            throw e;
        }
    }

    private static boolean hasEnded(Socket socket) {
        try {
            socket.setSoTimeout(1);
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private static Socket socket(Chain chain) {
        return Objects.requireNonNull(chain.connection(), "a network interceptor's connection")
                .socket();
    }
}
