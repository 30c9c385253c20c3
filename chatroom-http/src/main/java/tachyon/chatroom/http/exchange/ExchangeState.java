package tachyon.chatroom.http.exchange;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.port.Outcome;
import tachyon.chatroom.wire.RestOperation;
import tachyon.chatroom.wire.framing.FramingViolation;
import tachyon.chatroom.wire.response.ValidatedHeaders;

/**
 * The progress of one exchange: whether sending began, the status of the response, the rule that its framing violates, and the
 * reason for which the gateway ended the exchange.
 * The thread of the call records the progress; any thread may end the exchange. Thread-safe.
 */
public final class ExchangeState {
    /** The reason for which the gateway ended an exchange. */
    enum End {
        DEADLINE,
        GATEWAY_CLOSED
    }

    private final RestOperation<?> operation;
    private volatile boolean sendingStarted;
    private volatile int status;
    private volatile @Nullable End end;
    private boolean handshakeUnconfirmed;
    private @Nullable ValidatedHeaders headers;
    private @Nullable FramingViolation violation;

    ExchangeState(Operation operation) {
        this.operation = RestOperation.of(operation);
    }

    /**
     * Records that the service may receive a part of the request from now on.
     *
     * @throws IOException if the exchange has ended: nothing may be sent then
     */
    public void startSending() throws IOException {
        startSending(false);
    }

    /**
     * Records that the service may receive a part of the request from now on.
     *
     * @param isHandshakeUnconfirmed whether the server can still reject the TLS handshake, before it reads the request
     * @throws IOException if the exchange has ended: nothing may be sent then
     */
    public void startSending(boolean isHandshakeUnconfirmed) throws IOException {
        if (isEnded()) {
            // Another thread's end must not race with the first byte.
            throw new IOException("the exchange has ended before sending");
        }
        handshakeUnconfirmed = isHandshakeUnconfirmed;
        sendingStarted = true;
    }

    /** Returns whether the server could reject the TLS handshake after sending began. */
    boolean isHandshakeUnconfirmed() {
        return handshakeUnconfirmed;
    }

    /**
     * Returns whether the service may have received a part of the request.
     *
     * @return true after {@link #startSending()}
     */
    public boolean hasStartedSending() {
        return sendingStarted;
    }

    /**
     * Records the headers of the response, which a connection of this library has received and validated.
     *
     * @param received the headers; valid until the exchange is over
     */
    public void headersReceived(ValidatedHeaders received) {
        headers = received;
        status = received.status();
    }

    /**
     * Records the rule that the response violates.
     *
     * @param violated the rule
     */
    public void framingViolated(FramingViolation violated) {
        violation = violated;
    }

    /**
     * Records the status of the response. The status of invalid headers does not count: not every transport reads it.
     *
     * @param validated the response's headers
     */
    public void responseHeadersRead(ValidatedHeaders validated) {
        if (validated.isValid()) {
            status = validated.status();
        }
    }

    /** Returns the headers that a connection of this library has received, null if another connection is in use. */
    @Nullable ValidatedHeaders headers() {
        return headers;
    }

    /** Returns the rule that the response violates, null if it violates none or another connection is in use. */
    @Nullable FramingViolation violation() {
        return violation;
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
     * Returns whether a response has arrived.
     *
     * @return true once its status is valid
     */
    boolean hasStatus() {
        return status != 0;
    }

    /**
     * Returns whether the service may have applied the operation, by the progress so far.
     *
     * @return the outcome
     */
    public Outcome outcome() {
        if (operation.isSuccess(status)) {
            return Outcome.APPLIED;
        }
        return sendingStarted || status != 0 ? Outcome.UNKNOWN : Outcome.NOT_APPLIED;
    }
}
