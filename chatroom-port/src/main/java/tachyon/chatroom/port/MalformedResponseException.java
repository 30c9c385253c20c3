package tachyon.chatroom.port;

import org.jspecify.annotations.Nullable;

/**
 * The failure of a call whose response does not conform to HTTP or to the service's REST API: invalid framing, a
 * truncated body, or a success status with a body that is not the expected JSON or exceeds a limit on JSON depth or
 * string length.
 *
 * <p>The outcome is {@link Outcome#APPLIED} if a success status was read, and {@link Outcome#UNKNOWN} otherwise.
 */
public final class MalformedResponseException extends ChatroomException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the failure.
     *
     * @param operation the operation that failed
     * @param outcome the outcome of the attempt
     * @param message a short description of the failure, without secrets
     * @param cause the cause; may be null
     */
    public MalformedResponseException(Operation operation, Outcome outcome, String message, @Nullable Throwable cause) {
        super(operation, outcome, message, cause);
    }
}
