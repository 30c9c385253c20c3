package tachyon.chatroom.emulator.http;

/** The failure of a request that is not valid HTTP, or that exceeds a limit of the server. */
final class HttpException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;

    HttpException(int status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    static HttpException badRequest(String message) {
        return new HttpException(400, message);
    }

    int status() {
        return status;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
