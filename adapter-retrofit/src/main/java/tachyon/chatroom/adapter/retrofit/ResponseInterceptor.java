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
import okio.BufferedSource;
import tachyon.chatroom.port.ServiceException;
import tachyon.chatroom.wire.Answer;
import tachyon.chatroom.wire.ResponseLimits;
import tachyon.chatroom.wire.Exchange;
import tachyon.chatroom.wire.ValidatedHeaders;
import tachyon.chatroom.wire.ApiHeaders;

/**
 * Takes the whole answer within limits and fails if it is not the success. It stands next to the network, below what
 * OkHttp does on its own, so that no status reaches the logic that would follow a redirect or send a request again.
 */
final class ResponseInterceptor implements Interceptor {
    private static final MediaType JSON = MediaType.get(ApiHeaders.JSON);

    private final ResponseLimits limits;

    ResponseInterceptor(ResponseLimits limits) {
        this.limits = limits;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        RetrofitCall call = RetrofitCall.of(chain.request());
        Response response = proceed(chain, call.attempt());
        try {
            Response taken = take(response, call, chain.call());
            if (taken != response) {
                response.close();
            }
            return taken;
        } catch (IOException | RuntimeException e) {
            if (e instanceof RuntimeException && !(e instanceof ServiceException)) {
                // What is left of such an answer must not be taken for the next one, and nobody waits for it.
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

    private Response take(Response response, RetrofitCall call, Call cancellable) throws IOException {
        ValidatedHeaders head = new ValidatedHeaders(new OkHttpResponseHeaders(response), limits);
        Answer<?> answer = new Answer<>(call.endpoint(), call.attempt(), head, limits);
        readBody(answer, cancellable, response.body().source());
        Answer.Body body = answer.body();
        if (!call.endpoint().answersWithBody()) {
            // Read to its end, which holds nothing; interceptors of a caller's may look at it.
            return response;
        }
        return response.newBuilder()
                .removeHeader(ApiHeaders.CONTENT_ENCODING)
                .body(ResponseBody.create(new Buffer().write(body.bytes(), 0, body.length()), JSON, body.length()))
                .build();
    }

    /** OkHttp has a limit of its own on heads, and says of one over it that its connection has ended. */
    private static Response proceed(Chain chain, Exchange attempt) throws IOException {
        try {
            return chain.proceed(chain.request());
        } catch (IOException e) {
            if (e.getCause() instanceof EOFException && !hasEnded(socket(chain))) {
                throw attempt.headTooLarge(e);
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

    private static void readBody(Answer<?> answer, Call call, BufferedSource source) throws IOException {
        try {
            while (answer.wantsMore()) {
                byte[] bytes = answer.array();
                int count = source.read(bytes, answer.position(), bytes.length - answer.position());
                if (count < 0) {
                    return;
                }
                answer.advance(count);
            }
        } catch (IOException e) {
            // An error's status has said it all, unless it was we who broke off.
            if (!answer.isError() || call.isCanceled()) {
                throw e;
            }
        }
    }
}
