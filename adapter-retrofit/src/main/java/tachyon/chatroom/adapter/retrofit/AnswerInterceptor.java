package tachyon.chatroom.adapter.retrofit;

import java.io.IOException;
import okhttp3.Call;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;
import tachyon.chatroom.wire.Answer;
import tachyon.chatroom.wire.Attempt;
import tachyon.chatroom.wire.Limits;
import tachyon.chatroom.wire.ResponseHead;

/**
 * Takes the whole answer within limits and fails if it is not the success. It stands next to the network, below what
 * OkHttp does on its own, so that no status reaches the logic that would follow a redirect or send a request again.
 */
final class AnswerInterceptor implements Interceptor {
    private static final MediaType JSON = MediaType.get(tachyon.chatroom.wire.Headers.JSON);

    private final int maxResponseBytes;

    AnswerInterceptor(int maxResponseBytes) {
        this.maxResponseBytes = maxResponseBytes;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        RetrofitCall call = RetrofitCall.of(chain.request());
        try (Response response = chain.proceed(chain.request())) {
            requireBoundedHead(response.headers(), call.attempt());
            Answer<?> answer =
                    new Answer<>(call.endpoint(), call.attempt(), new OkHttpResponseHead(response), maxResponseBytes);
            readBody(answer, chain.call(), response.body().source());
            byte[] body = answer.body();
            Buffer taken = new Buffer().write(body, 0, answer.position());
            return response.newBuilder()
                    .removeHeader(tachyon.chatroom.wire.Headers.CONTENT_ENCODING)
                    .body(ResponseBody.create(taken, JSON, taken.size()))
                    .build();
        }
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

    private static void requireBoundedHead(Headers headers, Attempt attempt) {
        boolean tooMany = headers.size() > Limits.MAX_HEADERS;
        for (int i = 0; i < headers.size() && !tooMany; i++) {
            tooMany = headers.name(i).length() + 2 + headers.value(i).length() > Limits.MAX_HEADER_LINE;
        }
        if (tooMany) {
            throw attempt.tooLarge("the answer's head is over a limit", null);
        }
    }

    private record OkHttpResponseHead(Response response) implements ResponseHead {
        @Override
        public int status() {
            return response.code();
        }

        @Override
        public @Nullable String header(String name) {
            int first = indexOf(name, 0);
            return first < 0 ? null : response.headers().value(first);
        }

        @Override
        public boolean repeats(String name) {
            int first = indexOf(name, 0);
            return first >= 0 && indexOf(name, first + 1) >= 0;
        }

        /** OkHttp's own look-up finds the last header of a name, and its list of all is made anew each time. */
        private int indexOf(String name, int from) {
            Headers headers = response.headers();
            for (int i = from; i < headers.size(); i++) {
                if (headers.name(i).equalsIgnoreCase(name)) {
                    return i;
                }
            }
            return -1;
        }
    }
}
