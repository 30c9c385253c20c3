package tachyon.chatroom.adapter.retrofit;

import java.io.FilterInputStream;
import okio.BufferedSource;

/** A stream of a body in memory that can be read again from its start. */
final class RepeatableStream extends FilterInputStream {
    private final BufferedSource source;

    RepeatableStream(BufferedSource source) {
        super(source.peek().inputStream());
        this.source = source;
    }

    @Override
    public boolean markSupported() {
        return true;
    }

    /** Has no effect: {@link #reset()} always returns to the start. */
    @Override
    public synchronized void mark(int readLimit) {}

    @Override
    public synchronized void reset() {
        in = source.peek().inputStream();
    }
}
