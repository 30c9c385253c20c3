package tachyon.chatroom.wire.response;

/** A response that exceeds a limit. */
public final class ResponseLimitException extends RuntimeException {
    /** The message for response headers that exceed their limit. */
    public static final String HEADERS = "the response headers exceed their limit";

    private static final long serialVersionUID = 1L;

    ResponseLimitException(String message) {
        super(message);
    }

    static ResponseLimitException headers() {
        return new ResponseLimitException(HEADERS);
    }

    static ResponseLimitException body(int maxBytes) {
        return new ResponseLimitException("the response body has more than " + maxBytes + " bytes");
    }
}
