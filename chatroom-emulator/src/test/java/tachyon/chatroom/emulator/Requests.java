package tachyon.chatroom.emulator;

/** Requests as they stand on the line. */
final class Requests {
    static final String CALLER = "Host: x\r\nx-operator-id: tn_1\r\nAuthorization: Bearer t\r\n";
    static final String LIST = "GET /v1/llms/chatrooms HTTP/1.1\r\n" + CALLER + "\r\n";
    static final String DELETE = "DELETE /v1/llms/chatrooms/ch_1 HTTP/1.1\r\n" + CALLER + "\r\n";

    /** A request without a body, the last of its connection. */
    static String last(String methodAndTarget) {
        return methodAndTarget + " HTTP/1.1\r\n" + CALLER + "Connection: close\r\n\r\n";
    }

    private Requests() {}
}
