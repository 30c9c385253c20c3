package tachyon.chatroom.port;

/** The service found the request wrong (400, 422). It was not applied; repeating it will not help. */
public final class InvalidRequestException extends ServiceException {
    private static final long serialVersionUID = 1L;

    InvalidRequestException(Operation operation, ErrorResponse response) {
        super(operation, Outcome.NOT_APPLIED, response);
    }
}
