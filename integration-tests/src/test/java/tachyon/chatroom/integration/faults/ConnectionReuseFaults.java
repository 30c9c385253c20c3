package tachyon.chatroom.integration.faults;

import static tachyon.chatroom.integration.fixtures.TransportTest.ONE_ROOM;

import java.util.function.BiConsumer;
import tachyon.chatroom.integration.fixtures.Reply;

/** The rows of valid responses to a create after which the connection must not be used again. */
final class ConnectionReuseFaults {
    private static final String HEADERS =
            "Content-Type: application/json\r\nContent-Length: " + ONE_ROOM.length() + "\r\n";
    private static final String OK = "HTTP/1.1 200 OK\r\n" + HEADERS + "\r\n" + ONE_ROOM;
    private static final String NOT_FOUND = "HTTP/1.1 404 No\r\nContent-Length: 2\r\n\r\n{}";

    private ConnectionReuseFaults() {}

    static void add(BiConsumer<String, Reply> rows) {
        for (String[] connection : new String[][] {
            {"close"},
            {"CLOSE"},
            {"close, foo"},
            {"keep-alive, close"},
            {"close,"},
            {",close"},
            {"foo", "close"},
            {"keep-alive", "close"}
        }) {
            StringBuilder lines = new StringBuilder();
            for (String value : connection) {
                lines.append("Connection: ").append(value).append("\r\n");
            }
            // The server reads no further request on this connection.
            rows.accept(
                    "a response with Connection: " + String.join(" and Connection: ", connection),
                    Reply.bytesThenSilence("HTTP/1.1 200 OK\r\n" + lines + HEADERS + "\r\n" + ONE_ROOM));
        }
        rows.accept(
                "a response of HTTP/1.0", Reply.bytesThenSilence("HTTP/1.0 200 OK\r\n" + HEADERS + "\r\n" + ONE_ROOM));
        rows.accept(
                "a response with Keep-Alive: timeout=0",
                Reply.bytesThenSilence("HTTP/1.1 200 OK\r\nKeep-Alive: timeout=0\r\n" + HEADERS + "\r\n" + ONE_ROOM));
        rows.accept("a response that is sent twice", Reply.bytesThenSilence(OK + OK));
        rows.accept("a response and a glued 404", Reply.bytesThenSilence(OK + NOT_FOUND));
        rows.accept("a 404 and a glued response", Reply.bytesThenSilence(NOT_FOUND + OK));
        rows.accept("a response and a stray line end", Reply.bytesThenSilence(OK + "\r\n"));
        rows.accept("a response and one more byte", Reply.bytesThenSilence(OK + "}"));
        rows.accept(
                "chunks and a glued 404",
                Reply.bytesThenSilence("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(ONE_ROOM.length()) + "\r\n"
                        + ONE_ROOM + "\r\n0\r\n\r\n" + NOT_FOUND));
    }
}
