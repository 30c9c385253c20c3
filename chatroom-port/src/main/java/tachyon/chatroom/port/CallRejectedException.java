package tachyon.chatroom.port;

import org.jspecify.annotations.Nullable;

/**
 * The failure of a call that a client-side policy rejected: a circuit breaker without a permission (open, or half-open
 * with all permitted calls in use), a rate limiter without a permission, or a full bulkhead.
 *
 * <p>The rejected attempt sent nothing, so its outcome is {@link Outcome#NOT_APPLIED}.
 */
public final class CallRejectedException extends ChatroomException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the failure.
     *
     * @param operation the operation that failed
     * @param message a short description of the failure, without secrets
     * @param cause the cause; may be null
     */
    public CallRejectedException(Operation operation, String message, @Nullable Throwable cause) {
        super(operation, Outcome.NOT_APPLIED, message, cause);
    }
}
