package tachyon.chatroom.port;

/** The request does not fit what is there (409). It was not applied. */
public final class ConflictException extends ServiceException {
    private static final long serialVersionUID = 1L;

    ConflictException(Operation operation, ErrorResponse response) {
        super(operation, Outcome.NOT_APPLIED, response);
    }
}
