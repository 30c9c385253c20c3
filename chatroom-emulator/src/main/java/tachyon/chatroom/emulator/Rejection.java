package tachyon.chatroom.emulator;

/** The failure of a request that is rejected before the gateway is called, with the response to the client. */
final class Rejection extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient EmulatorResponse response;

    private Rejection(String message, EmulatorResponse response) {
        super(message, null, false, false);
        this.response = response;
    }

    private static Rejection of(int status, String message) {
        return new Rejection(message, EmulatorResponse.error(status, ErrorCode.of(status), message));
    }

    static Rejection badRequest(String message) {
        return of(400, message);
    }

    static Rejection unauthenticated(String message) {
        return of(401, message);
    }

    static Rejection notFound() {
        return of(404, "path: must be a path of the REST API");
    }

    static Rejection methodNotAllowed(String allowed) {
        Rejection rejection = of(405, "method: must be one of " + allowed);
        rejection.response.header("Allow", allowed);
        return rejection;
    }

    static Rejection tooLarge(String message) {
        return of(413, message);
    }

    static Rejection unsupportedMediaType(String message) {
        return of(415, message);
    }

    EmulatorResponse response() {
        return response;
    }
}
