package tachyon.chatroom.port;

import org.jspecify.annotations.Nullable;

/**
 * Something on this side did not let the call through: a circuit breaker that is open, a rate limit, a bulkhead that is
 * full. Nothing was sent by the attempt that was refused, so its outcome is
 * {@link Outcome#NOT_APPLIED}; an earlier attempt of the same call can have made it another.
 */
public final class CallRejectedException extends ChatroomException {
    private static final long serialVersionUID = 1L;

    /**
     * Describes the failure.
     *
     * @param operation what was asked
     * @param what what refused the call, in a few words, without secrets
     * @param cause what made it show, if anything did
     */
    public CallRejectedException(Operation operation, String what, @Nullable Throwable cause) {
        super(operation, Outcome.NOT_APPLIED, what, cause);
    }
}
