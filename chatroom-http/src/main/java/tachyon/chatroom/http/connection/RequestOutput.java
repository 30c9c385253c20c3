package tachyon.chatroom.http.connection;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.ClosedChannelException;

/**
 * The request bytes of a connection. A response can arrive before the whole request is written, for example an error about
 * its token or size. The rest of the request is then discarded, so that the HTTP library reads that response.
 */
final class RequestOutput extends OutputStream {
    /** A request of this many bytes fits the buffers of any connection, so no response is looked for before it is sent. */
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
        int end = offset + length;
        for (int from = offset; from < end && !discarding; from += PORTION) {
            writePortion(bytes, from, Math.min(PORTION, end - from));
        }
    }

    private void startRequest() throws IOException {
        try {
            if (!exchanges.startRequest()) {
                return;
            }
        } catch (StaleConnectionException e) {
            // An HTTP library may look for a response nevertheless, and must not find the rest of the last one.
            responses.start();
            throw e;
        }
        responses.start();
        discarding = false;
        written = 0;
    }

    private void writePortion(byte[] bytes, int offset, int length) throws IOException {
        if (written >= PORTION && responses.hasArrived()) {
            discardRest();
            return;
        }
        try {
            link.output().write(bytes, offset, length);
            written += length;
        } catch (ClosedChannelException e) {
            // This side has closed the connection.
            throw e;
        } catch (IOException e) {
            // The service has closed the connection. The response may have arrived before.
            discardRest();
            responses.requestFailed(e);
        }
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
