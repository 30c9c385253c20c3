package tachyon.chatroom.port;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The failure of a call that did not complete within its overall timeout.
 *
 * <p>The outcome is {@link Outcome#NOT_APPLIED} if nothing was sent, {@link Outcome#APPLIED} if a success status was read,
 * and {@link Outcome#UNKNOWN} otherwise.
 */
public final class DeadlineExceededException extends ChatroomException {
    private static final long serialVersionUID = 1L;

    /** The overall timeout of the call. */
    private final Duration timeout;

    /**
     * Creates the failure.
     *
     * @param operation the operation that failed
     * @param outcome the outcome of the attempt
     * @param timeout the overall timeout of the call
     * @param cause the cause; may be null
     */
    public DeadlineExceededException(
            Operation operation, Outcome outcome, Duration timeout, @Nullable Throwable cause) {
        super(
                operation,
                outcome,
                "did not complete within "
                        + Objects.requireNonNull(timeout, "timeout").toMillis() + " ms",
                cause);
        this.timeout = timeout;
    }

    /**
     * Returns the overall timeout of the call.
     *
     * @return the timeout
     */
    public Duration timeout() {
        return timeout;
    }
}
