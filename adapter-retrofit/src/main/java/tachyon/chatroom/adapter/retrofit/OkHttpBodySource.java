package tachyon.chatroom.adapter.retrofit;

import java.io.IOException;
import okhttp3.Call;
import okio.BufferedSource;
import tachyon.chatroom.http.exchange.BodySource;

/** The body of an OkHttp response. */
record OkHttpBodySource(BufferedSource source, Call call) implements BodySource {
    @Override
    public int read(byte[] array, int offset, int length) throws IOException {
        return source.read(array, offset, length);
    }

    @Override
    public boolean isCancelled() {
        return call.isCanceled();
    }
}
