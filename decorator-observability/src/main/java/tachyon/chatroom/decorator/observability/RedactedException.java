package tachyon.chatroom.decorator.observability;

/**
 * Stands in an observation for what is none of this library's failures, such as what a caller's supplier of access tokens
 * throws: its message may hold the token, so the class is all that is recorded. The caller gets the original.
 */
final class RedactedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RedactedException(Throwable thrown) {
        super(thrown.getClass().getName(), null, false, false);
    }
}
