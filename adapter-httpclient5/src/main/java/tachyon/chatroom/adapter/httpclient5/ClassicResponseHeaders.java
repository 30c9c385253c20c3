package tachyon.chatroom.adapter.httpclient5;

import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.FormattedHeader;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.util.CharArrayBuffer;
import org.apache.hc.core5.util.Tokenizer;
import tachyon.chatroom.wire.response.ResponseHeaders;

/** The status line and headers of an HttpClient response. */
final class ClassicResponseHeaders implements ResponseHeaders {
    private final ClassicHttpResponse response;
    private final Header[] headers;

    ClassicResponseHeaders(ClassicHttpResponse response) {
        this.response = response;
        this.headers = response.getHeaders();
    }

    @Override
    public int status() {
        return response.getCode();
    }

    @Override
    public int reasonLength() {
        String reason = response.getReasonPhrase();
        return reason == null ? 0 : reason.length();
    }

    @Override
    public int count() {
        return headers.length;
    }

    @Override
    public String name(int index) {
        return headers[index].getName();
    }

    @Override
    public String value(int index) {
        String value = headers[index].getValue();
        return value == null ? "" : value;
    }

    /** A received header holds its line and creates its value anew on each access, so the length comes from the line. */
    @Override
    public int valueLength(int index) {
        if (!(headers[index] instanceof FormattedHeader received)) {
            return value(index).length();
        }
        CharArrayBuffer line = received.getBuffer();
        int from = received.getValuePos();
        int to = line.length();
        while (from < to && Tokenizer.isWhitespace(line.charAt(from))) {
            from++;
        }
        while (from < to && Tokenizer.isWhitespace(line.charAt(to - 1))) {
            to--;
        }
        return to - from;
    }
}
