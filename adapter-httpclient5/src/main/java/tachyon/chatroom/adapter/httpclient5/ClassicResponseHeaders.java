package tachyon.chatroom.adapter.httpclient5;

import java.util.Iterator;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.FormattedHeader;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.util.CharArrayBuffer;
import org.apache.hc.core5.util.Tokenizer;
import org.jspecify.annotations.Nullable;
import tachyon.chatroom.wire.ResponseHeaders;

/** HttpClient's view of an answer's head. */
record ClassicResponseHeaders(ClassicHttpResponse response) implements ResponseHeaders {
    private static final int STATUS_AND_EMPTY_LINE = "HTTP/1.1 200 \r\n\r\n".length();
    private static final int SEPARATORS = ": \r\n".length();

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

    @Override
    public int bytes() {
        String reason = response.getReasonPhrase();
        int bytes = STATUS_AND_EMPTY_LINE + (reason == null ? 0 : reason.length());
        for (Iterator<Header> headers = response.headerIterator(); headers.hasNext(); ) {
            Header header = headers.next();
            bytes += SEPARATORS + header.getName().length() + valueLength(header);
        }
        return bytes;
    }

    /** A header that was read keeps its line, and makes its value anew each time it is asked for it. */
    private static int valueLength(Header header) {
        if (header instanceof FormattedHeader read) {
            CharArrayBuffer line = read.getBuffer();
            int from = read.getValuePos();
            int to = line.length();
            while (from < to && Tokenizer.isWhitespace(line.charAt(from))) {
                from++;
            }
            while (from < to && Tokenizer.isWhitespace(line.charAt(to - 1))) {
                to--;
            }
            return to - from;
        }
        return header.getValue() == null ? 0 : header.getValue().length();
    }
}
