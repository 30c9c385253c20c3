package tachyon.chatroom.adapter.httpclient5;

import java.io.IOException;
import java.io.InputStream;
import tachyon.chatroom.http.exchange.BodySource;
import tachyon.chatroom.http.exchange.ExchangeState;

/** The body of an HttpClient response. */
final class EntitySource implements BodySource {
    private final InputStream content;
    private final ExchangeState state;

    EntitySource(InputStream content, ExchangeState state) {
        this.content = content;
        this.state = state;
    }

    @Override
    public int read(byte[] array, int offset, int length) throws IOException {
        return content.read(array, offset, length);
    }

    @Override
    public boolean isCancelled() {
        return state.isEnded();
    }
}
