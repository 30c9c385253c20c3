package tachyon.chatroom.port;

import org.jspecify.annotations.Nullable;

/**
 * The connection broke after sending began, so that nobody can tell how far the service got: the outcome is
 * {@link Outcome#UNKNOWN}, or {@link Outcome#APPLIED} once a 2xx status was read.
 */
public final class ConnectionLostException extends ChatroomException {
    private static final long serialVersionUID = 1L;

    /**
     * Describes the failure.
     *
     * @param operation what was asked
     * @param outcome whether it may have happened
     * @param what what was found, in a few words, without secrets
     * @param cause what made it show, if anything did
     */
    public ConnectionLostException(Operation operation, Outcome outcome, String what, @Nullable Throwable cause) {
        super(operation, outcome, what, cause);
    }
}
