package tachyon.chatroom.port;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tachyon.chatroom.port.spi.AttemptRecorder;
import tachyon.chatroom.port.spi.SingleLine;

/**
 * The failure of a call. This sealed hierarchy of unchecked exceptions is the same for every transport.
 *
 * <p>{@link #operation()} returns the operation that failed, and {@link #outcome()} returns whether the service applied
 * the request. Messages and causes that this library creates do not contain the access token. Exceptions of a client
 * object that the application provided can.
 *
 * <p>Each subclass documents the outcome of a single attempt. If a decorator retried the call, {@link #outcome()}
 * covers all attempts.
 *
 * <p>A failure is safe for use by multiple threads.
 */
public abstract sealed class ChatroomException extends RuntimeException
        permits ServiceException,
                MalformedResponseException,
                ResponseTooLargeException,
                ConnectFailedException,
                ConnectionLostException,
                DeadlineExceededException,
                CallInterruptedException,
                CallRejectedException,
                GatewayClosedException {
    private static final long serialVersionUID = 1L;

    static {
        AttemptRecorder.register(
                (last, attempts, earlier) -> ((ChatroomException) last).recordAttempts(attempts, earlier));
    }

    /** The operation that failed. */
    private final Operation operation;

    /** The description, without the details that {@link #getMessage()} adds. */
    private final String description;

    /** The outcome of this attempt and the earlier attempts together. */
    private volatile Outcome outcome;

    /** The number of attempts, at least 1. */
    private volatile int attempts = 1;

    ChatroomException(Operation operation, Outcome outcome, String description, @Nullable Throwable cause) {
        super(SingleLine.of(description), cause);
        this.operation = Objects.requireNonNull(operation, "operation");
        this.outcome = Objects.requireNonNull(outcome, "outcome");
        this.description = SingleLine.of(description);
    }

    /**
     * Returns the operation that failed.
     *
     * @return the operation
     */
    public final Operation operation() {
        return operation;
    }

    /**
     * Returns whether the service applied the request, in this attempt or an earlier one. A listing changes nothing;
     * its outcome specifies whether the service may have processed it.
     *
     * @return the outcome
     */
    public final Outcome outcome() {
        return outcome;
    }

    /**
     * Returns the number of attempts, including this one. The failures of earlier attempts are
     * {@linkplain #getSuppressed() suppressed exceptions}.
     *
     * @return the number of attempts. Default: 1, if no decorator retried the call. Range: 1 or more
     */
    public final int attempts() {
        return attempts;
    }

    /** Merges the earlier attempts of the same call into this failure; see {@link AttemptRecorder}. */
    private void recordAttempts(int attempts, List<? extends RuntimeException> earlier) {
        if (attempts < 1) {
            throw new IllegalArgumentException("attempts: must be at least 1, is " + attempts);
        }
        for (RuntimeException attempt : earlier) {
            // A fake can throw the same failure from every attempt, and an exception cannot suppress itself.
            if (attempt != this && attempt instanceof ChatroomException failure) {
                addSuppressed(failure);
                outcome = outcome.or(failure.outcome);
            }
        }
        this.attempts = attempts;
    }

    /**
     * Returns the operation, the description, the outcome, and the number of attempts if it is more than 1, such as
     * {@code get_chatrooms: status 503 (outcome unknown, after 3 attempts)}. The message is on one line and contains no
     * control character: a space replaces each one in the texts of a response.
     *
     * @return the message
     */
    @Override
    public final String getMessage() {
        String retries = attempts == 1 ? "" : ", after " + attempts + " attempts";
        return operation.operationId() + ": " + description + " (" + outcome.words() + retries + ")";
    }
}
