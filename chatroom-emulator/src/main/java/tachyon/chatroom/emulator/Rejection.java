package tachyon.chatroom.emulator;

/** A request that is not passed on to the gateway, and what it is answered with. */
final class Rejection extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Reply reply;

    private Rejection(String message, Reply reply) {
        super(message, null, false, false);
        this.reply = reply;
    }

    private static Rejection of(int status, String message) {
        return new Rejection(message, Reply.error(status, ErrorCode.of(status), message));
    }

    static Rejection badRequest(String message) {
        return of(400, message);
    }

    static Rejection unauthenticated(String message) {
        return of(401, message);
    }

    static Rejection notFound() {
        return of(404, "there is nothing at this path");
    }

    static Rejection methodNotAllowed(String allowed) {
        Rejection rejection = of(405, "this path takes " + allowed);
        rejection.reply.header("Allow", allowed);
        return rejection;
    }

    static Rejection tooLarge(String message) {
        return of(413, message);
    }

    static Rejection unsupportedMediaType(String message) {
        return of(415, message);
    }

    Reply reply() {
        return reply;
    }
}
