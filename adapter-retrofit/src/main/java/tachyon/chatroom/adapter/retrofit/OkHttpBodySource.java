package tachyon.chatroom.adapter.retrofit;

import java.io.IOException;
import okhttp3.Call;
import okio.BufferedSource;
import tachyon.chatroom.http.exchange.BodySource;

/** The body of an OkHttp response. Used by one thread. */
final class OkHttpBodySource implements BodySource {
    private final BufferedSource source;
    private final Call call;
    private boolean isExhausted;

    OkHttpBodySource(BufferedSource source, Call call) {
        this.source = source;
        this.call = call;
    }

    @Override
    public int read(byte[] array, int offset, int length) throws IOException {
        int count = source.read(array, offset, length);
        isExhausted = count < 0;
        return count;
    }

    /** Returns whether the body has been read to its end. */
    boolean isExhausted() {
        return isExhausted;
    }

    @Override
    public boolean isCancelled() {
        return call.isCanceled();
    }
}
