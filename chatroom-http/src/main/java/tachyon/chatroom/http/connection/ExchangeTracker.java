package tachyon.chatroom.http.connection;

import java.io.EOFException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import tachyon.chatroom.http.exchange.Exchange;
import tachyon.chatroom.wire.framing.FramingViolation;
import tachyon.chatroom.wire.framing.ResponseScanner;

/**
 * The exchanges on one connection, one after another: decides whether a request may be written, and records in the exchange
 * what its request and response have reached. One thread at a time uses it; any thread may query {@link #isReusable()}.
 */
final class ExchangeTracker {
    private enum Phase {
        /** No request has been written. */
        UNUSED,
        /** A request has begun; its response is not complete. */
        EXCHANGE,
        /** The last response is complete and promises that the connection stays open. */
        IDLE,
        /** No further request may be written. */
        FINISHED
    }

    private final Link link;
    private final ResponseScanner scanner;
    private final ConnectionLifetime lifetime;
    private volatile Phase phase = Phase.UNUSED;
    private boolean tunnel;
    private volatile boolean requestTruncated;
    private @Nullable Exchange next;
    private @Nullable Exchange current;

    ExchangeTracker(Link link, int maxHeaderBytes, ConnectionLifetime lifetime) {
        this.link = link;
        this.scanner = new ResponseScanner(maxHeaderBytes);
        this.lifetime = lifetime;
    }

    void begin(Exchange exchange) {
        next = exchange;
    }

    boolean isReusable() {
        return switch (phase) {
            case UNUSED -> true;
            case IDLE -> !lifetime.hasExpired();
            case EXCHANGE, FINISHED -> false;
        };
    }

    boolean isFinished() {
        return phase == Phase.FINISHED;
    }

    ResponseScanner scanner() {
        return scanner;
    }

    /** Returns whether the current request opens a tunnel through a proxy. */
    boolean isTunnel() {
        return tunnel;
    }

    /**
     * Starts a request, unless its exchange has begun. Called before each write.
     *
     * @return whether the bytes to write are the first ones of a request
     */
    boolean startRequest() throws IOException {
        if (phase == Phase.EXCHANGE && next == null) {
            return false;
        }
        Exchange exchange = next;
        if (exchange == null && phase != Phase.UNUSED) {
            throw new IOException("no request has begun");
        }
        requireUsable();
        if (exchange != null) {
            exchange.state().startSending(phase == Phase.UNUSED && link.isHandshakeUnconfirmed());
        }
        tunnel = exchange == null;
        next = null;
        current = exchange;
        requestTruncated = false;
        phase = Phase.EXCHANGE;
        scanner.start(tunnel);
        return true;
    }

    /** Records that the rest of the request is not sent: its next byte would be the first one of another request. */
    void truncateRequest() {
        requestTruncated = true;
    }

    private void requireUsable() throws IOException {
        if (phase == Phase.UNUSED) {
            requireSilent();
            return;
        }
        boolean expired = phase == Phase.IDLE && lifetime.hasExpired();
        if (phase != Phase.IDLE || expired || link.isReadable()) {
            phase = Phase.FINISHED;
            throw new StaleSocketException(
                    expired ? "the pooled connection has expired" : "the pooled connection must not be used again");
        }
    }

    /** Bytes that arrive before the first request cannot be its response. */
    private void requireSilent() throws IOException {
        // Also if the look fails.
        phase = Phase.FINISHED;
        if (link.hasSpoken()) {
            throw new IOException("the service sent bytes, or closed the connection, before the first request");
        }
        phase = Phase.UNUSED;
    }

    /** Returns whether the server still reads: no exchange is in progress, and the last request was sent completely. */
    boolean isIdle() {
        return phase != Phase.EXCHANGE && !requestTruncated;
    }

    /** Records that the header section is complete. */
    void headersReceived() throws IOException {
        if (tunnel) {
            requireTunnel();
        } else if (current != null) {
            current.state().headersReceived(scanner.validatedHeaders());
        }
    }

    private void requireTunnel() throws IOException {
        int status = scanner.headers().status();
        if (status > 299) {
            throw new IOException("the proxy responded with status " + status);
        }
    }

    /** Records that the response is complete, and whether surplus bytes or the end of the connection followed it. */
    void responseCompleted(boolean followed) {
        if (phase != Phase.EXCHANGE) {
            return;
        }
        if (current != null) {
            // Before the HTTP library reads the last byte, and gives the connection to another exchange.
            current.finish();
        }
        if (tunnel) {
            phase = Phase.UNUSED;
        } else if (!followed && !requestTruncated && scanner.isPersistent() && scanner.keepAliveSeconds() != 0) {
            lifetime.responseCompleted(scanner.keepAliveSeconds());
            phase = Phase.IDLE;
        } else {
            phase = Phase.FINISHED;
        }
    }

    /** Records the violated rule, if there is one. */
    void requireValid() throws IOException {
        FramingViolation violation = scanner.violation();
        if (violation != null) {
            finish();
            if (current != null) {
                current.state().framingViolated(violation);
            }
            throw new IOException(violation.message());
        }
    }

    /** Records the end of the connection. */
    void ended() throws IOException {
        scanner.end();
        requireValid();
        if (!scanner.isComplete()) {
            finish();
            throw new EOFException("the connection ended before the response headers");
        }
        responseCompleted(true);
    }

    void finish() {
        phase = Phase.FINISHED;
    }
}
