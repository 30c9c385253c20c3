package tachyon.chatroom.adapter.retrofit;

import okhttp3.Headers;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import tachyon.chatroom.wire.ResponseHeaders;

/** OkHttp's view of an answer's head. */
record OkHttpResponseHeaders(Response response) implements ResponseHeaders {
    private static final int STATUS_AND_EMPTY_LINE = "HTTP/1.1 200 \r\n\r\n".length();
    private static final int SEPARATORS = ": \r\n".length();

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

    @Override
    public int bytes() {
        Headers headers = response.headers();
        int bytes = STATUS_AND_EMPTY_LINE + response.message().length();
        for (int i = 0; i < headers.size(); i++) {
            bytes += SEPARATORS + headers.name(i).length() + headers.value(i).length();
        }
        return bytes;
    }
}
