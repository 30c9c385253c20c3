package tachyon.chatroom.http.connection;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import tachyon.chatroom.wire.framing.HeaderSection;
import tachyon.chatroom.wire.framing.ResponseScanner;

/**
 * The response bytes of a connection, up to the end of each response. A header section is passed on only when it is
 * complete and valid, and interim responses are not. A violated rule ends the stream with an exception.
 */
final class ResponseInput extends InputStream {
    private static final int BUFFER_SIZE = 8 * 1024;

    private final Link link;
    private final ExchangeTracker exchanges;
    private final ResponseScanner scanner;

    private byte @Nullable [] buffer;

    /** Received bytes that are not scanned: from position to limit. */
    private int position;

    private int limit;

    /** Scanned bytes of the body: from bodyPosition to position. */
    private int bodyPosition;

    private boolean ended;
    private boolean headersRead;
    private @Nullable HeaderSection headers;
    private int headerPosition;
    private @Nullable IOException requestFailure;
    private @Nullable IOException pollFailure;

    ResponseInput(Link link, ExchangeTracker exchanges) {
        this.link = link;
        this.exchanges = exchanges;
        this.scanner = exchanges.scanner();
    }

    /** Discards what the HTTP library left unread of the last response. */
    void start() {
        position = 0;
        limit = 0;
        bodyPosition = 0;
        ended = false;
        headersRead = false;
        headers = null;
        headerPosition = 0;
        requestFailure = null;
        pollFailure = null;
    }

    /** Returns whether bytes have arrived that belong to no response. */
    boolean hasSurplus() {
        return position < limit;
    }

    /** Ends the stream, because the connection must not carry the request that was about to start. */
    void end() {
        ended = true;
    }

    /** Records the reason why the rest of the request was not sent, for an exception that follows from it. */
    void requestFailed(IOException failure) {
        requestFailure = failure;
    }

    /**
     * Returns whether the response headers have arrived, or show that no valid ones will: without a wait, while the
     * request is being written. An interim response does not count.
     */
    boolean hasArrived() throws IOException {
        return hasResult() || (link.available() > 0 && receive());
    }

    /** As {@link #hasArrived()}, after bytes or the end of the connection have arrived. */
    boolean receive() throws IOException {
        try {
            int count = received(link.poll(buffer(), 0, BUFFER_SIZE));
            position = scanner.scan(buffer(), position, limit);
            return count < 0 || hasResult();
        } catch (IOException e) {
            pollFailure = e;
            return true;
        }
    }

    private boolean hasResult() {
        return scanner.hasHeaders() || scanner.violation() != null || pollFailure != null;
    }

    @Override
    public int read() throws IOException {
        byte[] single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (ended) {
            return -1;
        }
        if (!headersRead) {
            readHeaders();
        }
        if (headers != null) {
            return readHeaderBytes(headers, bytes, offset, length);
        }
        if (bodyPosition < position) {
            int count = Math.min(length, position - bodyPosition);
            System.arraycopy(buffer(), bodyPosition, bytes, offset, count);
            bodyPosition += count;
            return count;
        }
        exchanges.requireValid();
        return scanner.isComplete() ? -1 : readBody(bytes, offset, length);
    }

    private int readHeaderBytes(HeaderSection section, byte[] bytes, int offset, int length) {
        int count = section.copy(headerPosition, bytes, offset, length);
        headerPosition += count;
        if (headerPosition == section.size()) {
            headers = null;
        }
        return count;
    }

    private void readHeaders() throws IOException {
        exchanges.requireValid();
        while (!scanner.hasHeaders()) {
            if (position == limit && fill() < 0) {
                exchanges.ended();
            }
            position = scanner.scan(buffer(), position, limit);
            exchanges.requireValid();
        }
        headersRead = true;
        exchanges.headersReceived();
        headers = headersToParse();
        headerPosition = 0;
        bodyPosition = position;
        position = scanner.scan(buffer(), position, limit);
        completeIf(position < limit);
    }

    /** Of the statuses that open a tunnel, OkHttp accepts 200 alone. */
    private HeaderSection headersToParse() {
        if (exchanges.isTunnel()) {
            return HeaderSection.tunnelOpened();
        }
        return scanner.hasExcludedBody() ? scanner.headers().withoutBodyDeclaration() : scanner.headers();
    }

    /** Reads body bytes into the array of the HTTP library, behind those that arrived with the headers. */
    private int readBody(byte[] bytes, int offset, int length) throws IOException {
        int count = receive(bytes, offset, length);
        if (count < 0) {
            exchanges.ended();
            return -1;
        }
        int end = scanner.scan(bytes, offset, offset + count);
        completeIf(end < offset + count);
        if (end == offset) {
            exchanges.requireValid();
        }
        return end - offset;
    }

    private void completeIf(boolean surplus) {
        if (scanner.isComplete()) {
            exchanges.responseCompleted(surplus);
        }
    }

    private int fill() throws IOException {
        return received(receive(buffer(), 0, BUFFER_SIZE));
    }

    private int received(int count) {
        position = 0;
        limit = Math.max(0, count);
        return count;
    }

    private int receive(byte[] bytes, int offset, int length) throws IOException {
        if (pollFailure != null) {
            throw pollFailure;
        }
        try {
            return link.input().read(bytes, offset, length);
        } catch (IOException e) {
            if (requestFailure != null) {
                e.addSuppressed(requestFailure);
            }
            throw e;
        }
    }

    private byte[] buffer() {
        if (buffer == null) {
            buffer = new byte[BUFFER_SIZE];
        }
        return buffer;
    }
}
