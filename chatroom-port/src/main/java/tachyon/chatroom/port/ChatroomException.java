package tachyon.chatroom.port;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
                ConnectionException,
                NetworkException,
                DeadlineExceededException,
                CallInterruptedException,
                GatewayClosedException {
    private static final long serialVersionUID = 1L;

    private final Operation operation;
    private final Outcome outcome;

    ChatroomException(Operation operation, Outcome outcome, String what, @Nullable Throwable cause) {
        super(
                Objects.requireNonNull(operation, "operation").operationId() + ": " + what + " ("
                        + Objects.requireNonNull(outcome, "outcome").words() + ")",
                cause);
        this.operation = operation;
        this.outcome = outcome;
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
     * Whether what was asked may have happened. For an operation that only reads, which changes nothing either way, it
     * says whether the service may have answered.
     *
     * @return the outcome
     */
    public final Outcome outcome() {
        return outcome;
    }
}
