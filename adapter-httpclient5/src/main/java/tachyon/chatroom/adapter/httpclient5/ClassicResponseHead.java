package tachyon.chatroom.adapter.httpclient5;

import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.jspecify.annotations.Nullable;
import tachyon.chatroom.wire.ResponseHead;

/** HttpClient's view of an answer's head. */
record ClassicResponseHead(ClassicHttpResponse response) implements ResponseHead {
    @Override
    public int status() {
        return response.getCode();
    }

    @Override
    public @Nullable String header(String name) {
        Header header = response.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }

    @Override
    public boolean repeats(String name) {
        return response.countHeaders(name) > 1;
    }
}
