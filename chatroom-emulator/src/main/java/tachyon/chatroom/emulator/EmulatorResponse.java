package tachyon.chatroom.emulator;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import tachyon.chatroom.wire.ApiHeaders;
import tachyon.chatroom.wire.json.ResponseJson;

/** A response: the status, a JSON body, which may be empty, and headers in addition to {@code Content-Type}. */
final class EmulatorResponse {
    private final int status;
    private final byte[] body;
    private final Map<String, String> headers = new HashMap<>();

    private EmulatorResponse(int status, byte[] body) {
        this.status = status;
        this.body = body;
    }

    /** Creates the response to a call that succeeded, with a body that is empty for an operation without one. */
    static EmulatorResponse success(int status, byte[] json) {
        return new EmulatorResponse(status, json);
    }

    static EmulatorResponse error(int status, String code, String message) {
        EmulatorResponse response = new EmulatorResponse(status, ResponseJson.writeError(code, message));
        // RFC 9110 requires a challenge in every 401, and some clients reject a 401 without one.
        return status == 401 ? response.header("WWW-Authenticate", "Bearer") : response;
    }

    EmulatorResponse header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    void send(HttpExchange exchange) throws IOException {
        headers.forEach(exchange.getResponseHeaders()::set);
        if (body.length == 0 || status == 204 || status == 304) {
            sendHeaders(exchange);
            return;
        }
        exchange.getResponseHeaders().set(ApiHeaders.CONTENT_TYPE, ApiHeaders.JSON);
        if (exchange.getRequestMethod().equals("HEAD")) {
            sendHeaders(exchange);
            return;
        }
        exchange.sendResponseHeaders(status, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
            // A client may read the response before it sends the rest of its request.
            out.flush();
            RequestBody.discard(exchange);
        }
    }

    private void sendHeaders(HttpExchange exchange) throws IOException {
        // The JDK's server closes the connection after a response without a body if the request's body is not read.
        RequestBody.discard(exchange);
        exchange.sendResponseHeaders(status, -1);
    }
}
