package tachyon.chatroom.adapter.httpclient5;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParser;
import org.apache.hc.core5.http.io.SessionInputBuffer;
import tachyon.chatroom.wire.response.ResponseLimitException;

/**
 * Parses a response's status line and headers only if they are complete and within one limit. HttpClient's own parsers treat
 * the end of the connection as the end of the headers, and limit each line separately.
 */
final class StrictResponseParser extends DefaultHttpResponseParser {
    private final int maxHeaderBytes;

    StrictResponseParser(Http1Config config, int maxHeaderBytes) {
        super(config);
        this.maxHeaderBytes = maxHeaderBytes;
    }

    @Override
    public ClassicHttpResponse parse(SessionInputBuffer buffer, InputStream in) throws IOException, HttpException {
        return super.parse(buffer, new HeaderStream(in, maxHeaderBytes));
    }

    /** Limits the bytes until the headers are complete, up to one buffer more; their exact size is checked later. */
    private static final class HeaderStream extends FilterInputStream {
        private int remaining;

        HeaderStream(InputStream in, int maxHeaderBytes) {
            super(in);
            this.remaining = maxHeaderBytes;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (remaining < 0) {
                throw new MessageConstraintException(ResponseLimitException.HEADERS);
            }
            int count = super.read(bytes, offset, length);
            if (count < 0) {
                throw new NoHttpResponseException("the connection ended before the response headers");
            }
            remaining -= count;
            return count;
        }
    }
}
