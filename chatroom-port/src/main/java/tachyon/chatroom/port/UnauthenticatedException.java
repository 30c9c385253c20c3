package tachyon.chatroom.port;

/** The service does not accept the access token (401). The request was not applied. */
public final class UnauthenticatedException extends ServiceException {
    private static final long serialVersionUID = 1L;

    UnauthenticatedException(Operation operation, ErrorResponse response) {
        super(operation, Outcome.NOT_APPLIED, response);
    }
}
