package tachyon.chatroom.port;

/**
 * The failure of a call with status 401: the access token is not valid.
 *
 * <p>The outcome is {@link Outcome#NOT_APPLIED}.
 */
public final class UnauthenticatedException extends ServiceException {
    private static final long serialVersionUID = 1L;

    UnauthenticatedException(Operation operation, ErrorResponse response) {
        super(operation, Outcome.NOT_APPLIED, response);
    }
}
