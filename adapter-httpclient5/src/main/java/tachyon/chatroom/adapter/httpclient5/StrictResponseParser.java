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

/**
 * Reads a head whole or not at all, and not without an end. HttpClient's own parsers take the end of the connection for the
 * end of the head, and limit each line by itself.
 */
final class StrictResponseParser extends DefaultHttpResponseParser {
    private final int maxHeaderBytes;

    StrictResponseParser(Http1Config config, int maxHeaderBytes) {
        super(config);
        this.maxHeaderBytes = maxHeaderBytes;
    }

    @Override
    public ClassicHttpResponse parse(SessionInputBuffer buffer, InputStream in) throws IOException, HttpException {
        return super.parse(buffer, new HeadStream(in, maxHeaderBytes));
    }

    /** What is read until the head is there: up to a buffer more than the head, whose exact length is looked at later. */
    private static final class HeadStream extends FilterInputStream {
        private int left;

        HeadStream(InputStream in, int maxHeaderBytes) {
            super(in);
            this.left = maxHeaderBytes;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (left < 0) {
                throw new MessageConstraintException("the head is over its limit");
            }
            int count = super.read(bytes, offset, length);
            if (count < 0) {
                throw new NoHttpResponseException("the connection ended before the head did");
            }
            left -= count;
            return count;
        }
    }
}
