package tachyon.chatroom.port;

/** A status came that the dialect does not know: a redirect, which is never followed, 408 and all else. Whether the request was applied is unknown. */
public final class UnexpectedStatusException extends ServiceException {
    private static final long serialVersionUID = 1L;

    UnexpectedStatusException(Operation operation, ErrorResponse response) {
        super(operation, Outcome.UNKNOWN, response);
    }
}
