package tachyon.chatroom.emulator;

import tachyon.chatroom.emulator.http.HttpResponse;

/** The failure of a request that is rejected before the gateway is called, with the response to the client. */
final class Rejection extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient HttpResponse response;

    private Rejection(String message, HttpResponse response) {
        super(message, null, false, false);
        this.response = response;
    }

    private static Rejection of(int status, String message) {
        return new Rejection(message, JsonResponse.error(status, message));
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

    static Rejection unavailable(String message) {
        return of(503, message);
    }

    static Rejection unsupportedMediaType(String message) {
        return of(415, message);
    }

    HttpResponse response() {
        return response;
    }
}
