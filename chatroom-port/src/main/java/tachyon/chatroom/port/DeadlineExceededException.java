package tachyon.chatroom.port;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The call's total time ran out. The outcome is {@link Outcome#NOT_APPLIED} if nothing had been sent by then,
 * {@link Outcome#APPLIED} once a 2xx status was read, else {@link Outcome#UNKNOWN}.
 */
public final class DeadlineExceededException extends ChatroomException {
    private static final long serialVersionUID = 1L;

    /** The total time that the call had. */
    private final Duration timeout;

    /**
     * Describes the failure.
     *
     * @param operation what was asked
     * @param outcome whether it may have happened
     * @param timeout the total time that the call had
     * @param cause what made it show, if anything did
     */
    public DeadlineExceededException(
            Operation operation, Outcome outcome, Duration timeout, @Nullable Throwable cause) {
        super(
                operation,
                outcome,
                "not done within " + Objects.requireNonNull(timeout, "timeout").toMillis() + " ms",
                cause);
        this.timeout = timeout;
    }

    /**
     * The total time that the call had.
     *
     * @return the time
     */
    public Duration timeout() {
        return timeout;
    }
}
