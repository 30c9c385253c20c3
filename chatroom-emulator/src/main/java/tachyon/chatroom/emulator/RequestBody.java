package tachyon.chatroom.emulator;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tachyon.chatroom.wire.ApiHeaders;

/** The body of a request, with a limit of its length. */
final class RequestBody {
    /** The maximum length of a body in bytes. */
    static final int MAX_BYTES = 1024 * 1024;

    private RequestBody() {}

    /** Reads the complete body. Accepts an empty body of any content type, which the JSON parser then rejects. */
    static byte[] readJson(HttpExchange exchange) throws IOException {
        requireWithinLimit(declaredLength(exchange));
        byte[] body = read(exchange, stream -> stream.readNBytes(MAX_BYTES + 1));
        requireWithinLimit(body.length);
        if (body.length > 0) {
            requireJson(exchange);
        }
        return body;
    }

    /**
     * Reads and discards the rest of the body. Closing a connection with unread bytes resets it, and the client may
     * lose the response. {@link ClientTimeouts} limits the time that this takes.
     */
    static void discard(HttpExchange exchange) throws IOException {
        read(exchange, stream -> stream.transferTo(OutputStream.nullOutputStream()));
    }

    private static <T> T read(HttpExchange exchange, Reading<T> reading) throws IOException {
        try {
            return reading.from(exchange.getRequestBody());
        } catch (IndexOutOfBoundsException e) {
            // The JDK's server throws this for a chunk whose declared size exceeds an int.
            throw new IOException("chunk size: must be at most " + Integer.MAX_VALUE, e);
        }
    }

    @FunctionalInterface
    private interface Reading<T> {
        T from(InputStream stream) throws IOException;
    }

    /** Returns 0 without a Content-Length. The JDK's server has rejected lengths that are not valid as a long. */
    private static long declaredLength(HttpExchange exchange) {
        String length = exchange.getRequestHeaders().getFirst(ApiHeaders.CONTENT_LENGTH);
        if (length == null) {
            return 0;
        }
        if (!length.matches("[0-9]+")) {
            throw Rejection.badRequest(ApiHeaders.CONTENT_LENGTH + ": must consist of digits");
        }
        return Long.parseLong(length);
    }

    private static void requireWithinLimit(long length) {
        if (length > MAX_BYTES) {
            throw Rejection.tooLarge("body: must have at most " + MAX_BYTES + " bytes");
        }
    }

    private static void requireJson(HttpExchange exchange) {
        if (!isJson(exchange.getRequestHeaders().getFirst(ApiHeaders.CONTENT_TYPE))) {
            throw Rejection.unsupportedMediaType(
                    ApiHeaders.CONTENT_TYPE + ": must be " + ApiHeaders.JSON + " in UTF-8");
        }
        String coding = exchange.getRequestHeaders().getFirst(ApiHeaders.CONTENT_ENCODING);
        if (coding != null && !coding.strip().equalsIgnoreCase("identity")) {
            throw Rejection.unsupportedMediaType(ApiHeaders.CONTENT_ENCODING + ": must be identity or absent");
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
        return parts[0].strip().equals(ApiHeaders.JSON);
    }
}
