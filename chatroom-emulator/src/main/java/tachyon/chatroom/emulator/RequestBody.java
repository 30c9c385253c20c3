package tachyon.chatroom.emulator;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tachyon.chatroom.wire.Headers;

/** A request's body, within its limit. */
final class RequestBody {
    /** The most bytes that a body may have. */
    static final int MAX_BYTES = 1024 * 1024;

    /**
     * How much is read and thrown away of what nobody wants. A connection that closes with bytes unread may be reset
     * before the client has read the answer; a client that sends more than this takes that risk.
     */
    private static final int MAX_DISCARDED_BYTES = 16 * 1024 * 1024;

    private RequestBody() {}

    /** The whole body. An empty one is left to whoever parses it: it has no type that could be wrong. */
    static byte[] readJson(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(MAX_BYTES + 1);
        if (body.length > MAX_BYTES) {
            discard(exchange);
            throw Rejection.tooLarge("the body must have at most " + MAX_BYTES + " bytes");
        }
        if (body.length > 0) {
            requireJson(exchange);
        }
        return body;
    }

    static void discard(HttpExchange exchange) throws IOException {
        InputStream body = exchange.getRequestBody();
        byte[] buffer = new byte[8192];
        int left = MAX_DISCARDED_BYTES;
        while (left > 0) {
            int count = body.read(buffer, 0, Math.min(buffer.length, left));
            if (count < 0) {
                return;
            }
            left -= count;
        }
    }

    private static void requireJson(HttpExchange exchange) {
        if (!isJson(exchange.getRequestHeaders().getFirst(Headers.CONTENT_TYPE))) {
            throw Rejection.unsupportedMediaType(Headers.CONTENT_TYPE + ": must be " + Headers.JSON + ", in UTF-8");
        }
        String coding = exchange.getRequestHeaders().getFirst(Headers.CONTENT_ENCODING);
        if (coding != null && !coding.strip().equalsIgnoreCase("identity")) {
            throw Rejection.unsupportedMediaType(Headers.CONTENT_ENCODING + ": a request's body must not be coded");
        }
    }

    private static boolean isJson(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        String[] parts = contentType.toLowerCase(Locale.ROOT).split(";", -1);
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip();
            if (parameter.startsWith("charset=") && !parameter.matches("charset=\"?utf-8\"?")) {
                return false;
            }
        }
        return parts[0].strip().equals(Headers.JSON);
    }
}
