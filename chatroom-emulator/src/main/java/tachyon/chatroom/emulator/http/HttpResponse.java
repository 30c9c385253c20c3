package tachyon.chatroom.emulator.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A response: the status, the body, which may be empty, and headers. Not thread-safe. */
public final class HttpResponse {
    /** No response: the server closes the connection instead. */
    public static final HttpResponse DISCONNECT = new HttpResponse(0, new byte[0]);

    private final int status;
    private final byte[] body;
    private final List<Map.Entry<String, String>> headers = new ArrayList<>();

    /**
     * Creates a response without headers.
     *
     * @param status the status. Range: 200 to 999
     * @param body the body. It is not sent with status 204 or 304, or in response to a {@code HEAD} request
     */
    public HttpResponse(int status, byte[] body) {
        this.status = status;
        this.body = body;
    }

    /**
     * Adds a header. The server itself adds those of the framing and {@code Date}.
     *
     * @param name the name
     * @param value the value
     * @return this response
     */
    public HttpResponse header(String name, String value) {
        headers.add(Map.entry(name, value));
        return this;
    }

    int status() {
        return status;
    }

    byte[] body() {
        return body;
    }

    List<Map.Entry<String, String>> headers() {
        return headers;
    }

    boolean mayHaveBody() {
        return status != 204 && status != 304;
    }
}
