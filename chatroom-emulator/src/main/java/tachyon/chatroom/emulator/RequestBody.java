package tachyon.chatroom.emulator;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tachyon.chatroom.wire.ApiHeaders;

/** A request's body, within its limit. */
final class RequestBody {
    /** The most bytes that a body may have. */
    static final int MAX_BYTES = 1024 * 1024;

    private RequestBody() {}

    /** The whole body. An empty one is left to whoever parses it: it has no type that could be wrong. */
    static byte[] readJson(HttpExchange exchange) throws IOException {
        requireWithinLimit(announcedLength(exchange));
        byte[] body = read(exchange, stream -> stream.readNBytes(MAX_BYTES + 1));
        requireWithinLimit(body.length);
        if (body.length > 0) {
            requireJson(exchange);
        }
        return body;
    }

    /**
     * Reads and throws away what nobody wants, to the end: a connection that closes with bytes unread is reset, perhaps
     * before the client has read the answer. {@link ClientTimeouts} bounds the time that this takes.
     */
    static void discard(HttpExchange exchange) throws IOException {
        read(exchange, stream -> stream.transferTo(OutputStream.nullOutputStream()));
    }

    private static <T> T read(HttpExchange exchange, Reading<T> reading) throws IOException {
        try {
            return reading.from(exchange.getRequestBody());
        } catch (IndexOutOfBoundsException e) {
            // What the JDK's server makes of a chunk that claims to have more bytes than an int can count.
            throw new IOException("a chunk's size is out of bounds", e);
        }
    }

    @FunctionalInterface
    private interface Reading<T> {
        T from(InputStream stream) throws IOException;
    }

    /** 0 where the length is not announced. The JDK's server has refused what Java does not read as a length. */
    private static long announcedLength(HttpExchange exchange) {
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
            throw Rejection.tooLarge("the body must have at most " + MAX_BYTES + " bytes");
        }
    }

    private static void requireJson(HttpExchange exchange) {
        if (!isJson(exchange.getRequestHeaders().getFirst(ApiHeaders.CONTENT_TYPE))) {
            throw Rejection.unsupportedMediaType(ApiHeaders.CONTENT_TYPE + ": must be " + ApiHeaders.JSON + ", in UTF-8");
        }
        String coding = exchange.getRequestHeaders().getFirst(ApiHeaders.CONTENT_ENCODING);
        if (coding != null && !coding.strip().equalsIgnoreCase("identity")) {
            throw Rejection.unsupportedMediaType(ApiHeaders.CONTENT_ENCODING + ": a request's body must not be coded");
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
