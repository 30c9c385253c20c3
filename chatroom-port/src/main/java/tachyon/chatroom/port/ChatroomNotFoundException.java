package tachyon.chatroom.port;

/**
 * The failure of a call with status 404: the calling operator has no such chatroom.
 *
 * <p>The outcome is {@link Outcome#NOT_APPLIED}.
 */
public final class ChatroomNotFoundException extends ServiceException {
    private static final long serialVersionUID = 1L;

    ChatroomNotFoundException(Operation operation, ErrorResponse response) {
        super(operation, Outcome.NOT_APPLIED, response);
    }
}
