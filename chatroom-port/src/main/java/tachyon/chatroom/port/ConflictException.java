package tachyon.chatroom.port;

/**
 * The failure of a call with status 409: the request conflicts with the current state of the service.
 *
 * <p>The outcome is {@link Outcome#NOT_APPLIED}.
 */
public final class ConflictException extends ServiceException {
    private static final long serialVersionUID = 1L;

    ConflictException(Operation operation, ErrorResponse response) {
        super(operation, Outcome.NOT_APPLIED, response);
    }
}
