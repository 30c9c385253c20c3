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
import org.apache.hc.core5.http.io.HttpTransportMetrics;
import org.apache.hc.core5.http.io.SessionInputBuffer;
import org.apache.hc.core5.util.CharArrayBuffer;

/**
 * Reads a head whole or not at all, within a limit on all its lines together. HttpClient's own parsers take the end of the
 * connection for the end of the head, and limit each line by itself.
 */
final class WholeHeadParser extends DefaultHttpResponseParser {
    private final int maxHeaderBytes;

    WholeHeadParser(Http1Config config, int maxHeaderBytes) {
        super(config);
        this.maxHeaderBytes = maxHeaderBytes;
    }

    @Override
    public ClassicHttpResponse parse(SessionInputBuffer buffer, InputStream in) throws IOException, HttpException {
        return super.parse(new BoundedLines(buffer, maxHeaderBytes), in);
    }

    /** Counts what is read by lines; the rest is the buffer's own. */
    private static final class BoundedLines implements SessionInputBuffer {
        private static final int LINE_END = 2;

        private final SessionInputBuffer buffer;
        private int left;

        BoundedLines(SessionInputBuffer buffer, int maxBytes) {
            this.buffer = buffer;
            this.left = maxBytes;
        }

        @Override
        public int readLine(CharArrayBuffer line, InputStream in) throws IOException {
            int count = buffer.readLine(line, new EndIsFailure(in));
            left -= count + LINE_END;
            if (left < 0) {
                throw new MessageConstraintException("the head is over its limit");
            }
            return count;
        }

        @Override
        public int length() {
            return buffer.length();
        }

        @Override
        public int capacity() {
            return buffer.capacity();
        }

        @Override
        public int available() {
            return buffer.available();
        }

        @Override
        public int read(byte[] bytes, int offset, int length, InputStream in) throws IOException {
            return buffer.read(bytes, offset, length, in);
        }

        @Override
        public int read(byte[] bytes, InputStream in) throws IOException {
            return buffer.read(bytes, in);
        }

        @Override
        public int read(InputStream in) throws IOException {
            return buffer.read(in);
        }

        @Override
        public HttpTransportMetrics getMetrics() {
            return buffer.getMetrics();
        }
    }

    /** A connection that ends before the head does has brought no answer. */
    private static final class EndIsFailure extends FilterInputStream {
        EndIsFailure(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            if (count < 0) {
                throw new NoHttpResponseException("the connection ended before the head did");
            }
            return count;
        }
    }
}
