package tachyon.chatroom.port;

import org.jspecify.annotations.Nullable;

/**
 * The failure of a call whose gateway was closed before or during the call.
 *
 * <p>The outcome is {@link Outcome#NOT_APPLIED} if nothing was sent, {@link Outcome#APPLIED} if a success status was read,
 * and {@link Outcome#UNKNOWN} otherwise.
 */
public final class GatewayClosedException extends ChatroomException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the failure.
     *
     * @param operation the operation that failed
     * @param outcome the outcome of the attempt
     * @param message a short description of the failure, without secrets
     * @param cause the cause; may be null
     */
    public GatewayClosedException(Operation operation, Outcome outcome, String message, @Nullable Throwable cause) {
        super(operation, outcome, message, cause);
    }
}
