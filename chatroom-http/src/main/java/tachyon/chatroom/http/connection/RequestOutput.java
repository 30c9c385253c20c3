package tachyon.chatroom.http.connection;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.ClosedChannelException;

/**
 * The request bytes of a connection. A response can arrive before the whole request is written, for example an error
 * about its token or size. The rest of the request is then discarded, so that the HTTP library reads that response. An
 * interim response (1xx) leaves the request as it is.
 */
final class RequestOutput extends OutputStream {
    /**
     * The send buffer of any operating system accepts this many bytes at once, so a small request needs no look at the
     * response.
     */
    private static final int UNCHECKED_BYTES = 16 * 1024;

    private static final int PORTION = 64 * 1024;

    private final Link link;
    private final ExchangeTracker exchanges;
    private final ResponseInput responses;
    private boolean discarding;
    private long written;

    RequestOutput(Link link, ExchangeTracker exchanges, ResponseInput responses) {
        this.link = link;
        this.exchanges = exchanges;
        this.responses = responses;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return;
        }
        startRequest();
        int from = offset;
        int end = offset + length;
        while (from < end && !discarding) {
            if (written >= UNCHECKED_BYTES && responses.hasArrived()) {
                discardRest();
            } else {
                from += send(bytes, from, end - from);
            }
        }
    }

    private void startRequest() throws IOException {
        try {
            if (!exchanges.startRequest()) {
                return;
            }
        } catch (IOException e) {
            // An HTTP library may look for a response nevertheless, and must find none.
            responses.end();
            throw e;
        }
        responses.start();
        discarding = false;
        written = 0;
    }

    /** Returns the number of bytes that were sent: 0 after a wait, too. */
    private int send(byte[] bytes, int offset, int length) throws IOException {
        int count;
        try {
            if (written < UNCHECKED_BYTES) {
                count = Math.min(length, UNCHECKED_BYTES);
                link.output().write(bytes, offset, count);
            } else {
                count = link.send(bytes, offset, Math.min(length, PORTION));
            }
        } catch (ClosedChannelException e) {
            // This side has closed the connection.
            throw e;
        } catch (IOException e) {
            // The service has closed the connection. The response may have arrived before.
            discardRest();
            responses.requestFailed(e);
            return 0;
        }
        written += count;
        if (count == 0 && link.awaitReady() && responses.receive()) {
            discardRest();
        }
        return count;
    }

    private void discardRest() {
        discarding = true;
        exchanges.truncateRequest();
    }

    @Override
    public void flush() throws IOException {
        if (!discarding) {
            link.output().flush();
        }
    }
}
