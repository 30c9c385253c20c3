package tachyon.chatroom.port;

import org.jspecify.annotations.Nullable;

/**
 * An answer came that does not speak the dialect: broken framing, a body cut short, or a success that is not the
 * expected JSON. The outcome is {@link Outcome#APPLIED} once a 2xx status was read, else {@link Outcome#UNKNOWN}.
 */
public final class MalformedResponseException extends ChatroomException {
    private static final long serialVersionUID = 1L;

    /**
     * Describes the failure.
     *
     * @param operation what was asked
     * @param outcome whether it may have happened
     * @param what what was found, in a few words, without secrets
     * @param cause what made it show, if anything did
     */
    public MalformedResponseException(Operation operation, Outcome outcome, String what, @Nullable Throwable cause) {
        super(operation, outcome, what, cause);
    }
}
