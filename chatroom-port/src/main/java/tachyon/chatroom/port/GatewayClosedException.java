package tachyon.chatroom.port;

import org.jspecify.annotations.Nullable;

/**
 * The gateway was closed. The outcome is {@link Outcome#NOT_APPLIED} for a call made after that; a call that was under way
 * has the outcome that its progress allows.
 */
public final class GatewayClosedException extends ChatroomException {
    private static final long serialVersionUID = 1L;

    /**
     * Describes the failure.
     *
     * @param operation what was asked
     * @param outcome whether it may have happened
     * @param what what was found, in a few words, without secrets
     * @param cause what made it show, if anything did
     */
    public GatewayClosedException(Operation operation, Outcome outcome, String what, @Nullable Throwable cause) {
        super(operation, outcome, what, cause);
    }
}
