package tachyon.chatroom.port;

/** The operator may not do this (403). The request was not applied. */
public final class PermissionDeniedException extends ServiceException {
    private static final long serialVersionUID = 1L;

    PermissionDeniedException(Operation operation, ErrorResponse response) {
        super(operation, Outcome.NOT_APPLIED, response);
    }
}
