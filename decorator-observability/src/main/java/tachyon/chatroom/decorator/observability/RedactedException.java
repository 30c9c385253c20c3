package tachyon.chatroom.decorator.observability;

/**
 * The error that an observation records in place of an exception that is not a
 * {@link tachyon.chatroom.port.ChatroomException}, such as one of the caller's token supplier. The original
 * message can contain the token, so only the class name is recorded. The caller gets the original exception.
 */
final class RedactedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RedactedException(Throwable thrown) {
        super(thrown.getClass().getName(), null, false, false);
    }
}
