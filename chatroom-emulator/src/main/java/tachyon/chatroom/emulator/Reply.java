package tachyon.chatroom.emulator;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import tachyon.chatroom.wire.json.ResponseJson;
import tachyon.chatroom.wire.ApiHeaders;

/** An answer: status, headers beside {@code Content-Type}, and a JSON body, which may be empty. */
final class Reply {
    private final int status;
    private final byte[] body;
    private final Map<String, String> headers = new HashMap<>();

    private Reply(int status, byte[] body) {
        this.status = status;
        this.body = body;
    }

    static Reply ok(byte[] json) {
        return new Reply(200, json);
    }

    static Reply noContent() {
        return new Reply(204, new byte[0]);
    }

    static Reply error(int status, String code, String message) {
        Reply reply = new Reply(status, ResponseJson.writeError(code, message));
        // RFC 9110 wants every 401 to say how to authenticate; some clients insist.
        return status == 401 ? reply.header("WWW-Authenticate", "Bearer") : reply;
    }

    Reply header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    void send(HttpExchange exchange) throws IOException {
        headers.forEach(exchange.getResponseHeaders()::set);
        if (body.length == 0 || status == 204 || status == 304) {
            sendHead(exchange);
            return;
        }
        exchange.getResponseHeaders().set(ApiHeaders.CONTENT_TYPE, ApiHeaders.JSON);
        if (exchange.getRequestMethod().equals("HEAD")) {
            sendHead(exchange);
            return;
        }
        exchange.sendResponseHeaders(status, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
            // The client may wait for the answer before it sends on, or gives up.
            out.flush();
            RequestBody.discard(exchange);
        }
    }

    private void sendHead(HttpExchange exchange) throws IOException {
        // The JDK's server closes the connection behind an answer without a body if the request's body is unread.
        RequestBody.discard(exchange);
        exchange.sendResponseHeaders(status, -1);
    }
}
