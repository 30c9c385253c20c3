package tachyon.chatroom.port;

/**
 * The failure of a call with status 403: the operator has no permission for the operation.
 *
 * <p>The outcome is {@link Outcome#NOT_APPLIED}.
 */
public final class PermissionDeniedException extends ServiceException {
    private static final long serialVersionUID = 1L;

    PermissionDeniedException(Operation operation, ErrorResponse response) {
        super(operation, Outcome.NOT_APPLIED, response);
    }
}
