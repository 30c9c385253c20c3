package tachyon.chatroom.emulator;

/** Requests in the wire format of HTTP/1.1. */
final class Requests {
    static final String HEADERS = "Host: x\r\nx-operator-id: tn_1\r\nAuthorization: Bearer t\r\n";
    static final String LIST = "GET /v1/llms/chatrooms HTTP/1.1\r\n" + HEADERS + "\r\n";
    static final String DELETE = "DELETE /v1/llms/chatrooms/ch_1 HTTP/1.1\r\n" + HEADERS + "\r\n";

    /** Returns a request without a body, which closes its connection. */
    static String last(String methodAndTarget) {
        return methodAndTarget + " HTTP/1.1\r\n" + HEADERS + "Connection: close\r\n\r\n";
    }

    private Requests() {}
}
