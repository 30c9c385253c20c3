package tachyon.chatroom.port;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tachyon.chatroom.port.spi.AttemptRecorder;

/**
 * A call that failed: the one family of failures, whatever the transport.
 *
 * <p>{@link #operation()} says what was asked, {@link #outcome()} whether it may have happened. No message or cause of
 * this library's own shows a token.
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
        AttemptRecorder.register(ChatroomException::recordAttempts);
    }

    /** What was asked. */
    private final Operation operation;

    /** What was found, the message without what {@link #getMessage()} adds. */
    private final String what;

    /** Whether it may have happened, in this attempt or an earlier one. */
    private volatile Outcome outcome;

    /** How many attempts were made, at least 1. */
    private volatile int attempts = 1;

    ChatroomException(Operation operation, Outcome outcome, String what, @Nullable Throwable cause) {
        super(what, cause);
        this.operation = Objects.requireNonNull(operation, "operation");
        this.outcome = Objects.requireNonNull(outcome, "outcome");
        this.what = what;
    }

    /**
     * What was asked.
     *
     * @return the operation
     */
    public final Operation operation() {
        return operation;
    }

    /**
     * Whether what was asked may have happened, in this attempt or an earlier one. For an operation that only reads, which
     * changes nothing either way, it says whether the service may have answered.
     *
     * @return the outcome
     */
    public final Outcome outcome() {
        return outcome;
    }

    /**
     * How many attempts were made, this one included. The failures of the earlier ones are
     * {@linkplain #getSuppressed() suppressed}.
     *
     * @return the number; 1 unless something repeated the call
     */
    public final int attempts() {
        return attempts;
    }

    /** Merges the earlier attempts of the same call into this failure; see {@link AttemptRecorder}. */
    private void recordAttempts(int attempts, List<ChatroomException> earlier) {
        if (attempts < 1) {
            throw new IllegalArgumentException("attempts: must be at least 1, is " + attempts);
        }
        for (ChatroomException failure : earlier) {
            // A test's failure can be thrown by every attempt, and none can suppress itself.
            if (failure != this) {
                addSuppressed(failure);
                outcome = outcome.or(failure.outcome);
            }
        }
        this.attempts = attempts;
    }

    @Override
    public final String getMessage() {
        String repeated = attempts == 1 ? "" : ", after " + attempts + " attempts";
        return operation.operationId() + ": " + what + " (" + outcome.words() + repeated + ")";
    }
}
