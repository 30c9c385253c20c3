package tachyon.chatroom.http.exchange;

import org.jspecify.annotations.Nullable;
import tachyon.chatroom.port.Outcome;
import tachyon.chatroom.wire.response.ValidatedHeaders;

/**
 * The progress of one exchange: whether sending began, the status of the response, and the reason for which the
 * gateway ended the exchange.
 * The thread of the call records the progress; any thread may end the exchange. Thread-safe.
 */
public final class ExchangeState {
    /** The reason for which the gateway ended an exchange. */
    enum End {
        DEADLINE,
        GATEWAY_CLOSED
    }

    private volatile boolean sendingStarted;
    private volatile int status;
    private volatile @Nullable End end;

    ExchangeState() {}

    /** Records that the service may receive a part of the request from now on. */
    public void sendingStarted() {
        sendingStarted = true;
    }

    /**
     * Returns whether the service may have received a part of the request.
     *
     * @return true after {@link #sendingStarted()}
     */
    public boolean hasStartedSending() {
        return sendingStarted;
    }

    /**
     * Records the status of the response. The status of invalid headers does not count: not every transport reads it.
     *
     * @param headers the response's headers
     */
    public void responseHeadersRead(ValidatedHeaders headers) {
        if (headers.isValid()) {
            status = headers.status();
        }
    }

    /** Records that the overall timeout has elapsed: the cause of every later failure, unless the exchange had ended before. */
    public void deadlineExceeded() {
        endBy(End.DEADLINE);
    }

    /** Records that the gateway was closed: the cause of every later failure, unless the exchange had ended before. */
    void gatewayClosed() {
        endBy(End.GATEWAY_CLOSED);
    }

    private synchronized void endBy(End reason) {
        if (end == null) {
            end = reason;
        }
    }

    /**
     * Returns whether the gateway ended the exchange.
     *
     * @return true after the deadline, or after the gateway was closed
     */
    public boolean isEnded() {
        return end != null;
    }

    /** Returns the reason for which the gateway ended the exchange, null if it did not. */
    @Nullable End end() {
        return end;
    }

    /**
     * Returns whether the service may have applied the operation, by the progress so far.
     *
     * @return the outcome
     */
    public Outcome outcome() {
        if (status >= 200 && status <= 299) {
            return Outcome.APPLIED;
        }
        return sendingStarted || status != 0 ? Outcome.UNKNOWN : Outcome.NOT_APPLIED;
    }
}
