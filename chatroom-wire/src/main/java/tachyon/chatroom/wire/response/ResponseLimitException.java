package tachyon.chatroom.wire.response;

/** A response that exceeds a limit. */
public final class ResponseLimitException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ResponseLimitException(String message) {
        super(message);
    }

    static ResponseLimitException headers() {
        return new ResponseLimitException("the response headers exceed their limit");
    }

    static ResponseLimitException body(int maxBytes) {
        return new ResponseLimitException("the response body has more than " + maxBytes + " bytes");
    }
}
