package tachyon.chatroom.port;

/**
 * The failure of a call with a status that no other {@link ServiceException} covers, such as 408 or a redirect. An
 * adapter never follows a redirect.
 *
 * <p>The outcome is {@link Outcome#UNKNOWN}.
 */
public final class UnexpectedStatusException extends ServiceException {
    private static final long serialVersionUID = 1L;

    UnexpectedStatusException(Operation operation, ErrorResponse response) {
        super(operation, Outcome.UNKNOWN, response);
    }
}
