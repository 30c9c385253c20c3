package tachyon.chatroom.port;

import org.jspecify.annotations.Nullable;

/**
 * The calling thread was interrupted; its interrupt flag is set. The outcome is {@link Outcome#NOT_APPLIED} if nothing had
 * been sent by then, {@link Outcome#APPLIED} once a 2xx status was read, else {@link Outcome#UNKNOWN}.
 */
public final class CallInterruptedException extends ChatroomException {
    private static final long serialVersionUID = 1L;

    /**
     * Describes the failure.
     *
     * @param operation what was asked
     * @param outcome whether it may have happened
     * @param what what was found, in a few words, without secrets
     * @param cause what made it show, if anything did
     */
    public CallInterruptedException(Operation operation, Outcome outcome, String what, @Nullable Throwable cause) {
        super(operation, outcome, what, cause);
    }
}
