package tachyon.chatroom.port;

/** The operator has no such chatroom (404). The request was not applied. */
public final class ChatroomNotFoundException extends ServiceException {
    private static final long serialVersionUID = 1L;

    ChatroomNotFoundException(Operation operation, ErrorResponse response) {
        super(operation, Outcome.NOT_APPLIED, response);
    }
}
