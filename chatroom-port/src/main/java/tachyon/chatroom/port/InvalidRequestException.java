package tachyon.chatroom.port;

/**
 * The failure of a call with status 400 or 422: the request is not valid. A retry of the same request fails again.
 *
 * <p>The outcome is {@link Outcome#NOT_APPLIED}.
 */
public final class InvalidRequestException extends ServiceException {
    private static final long serialVersionUID = 1L;

    InvalidRequestException(Operation operation, ErrorResponse response) {
        super(operation, Outcome.NOT_APPLIED, response);
    }
}
