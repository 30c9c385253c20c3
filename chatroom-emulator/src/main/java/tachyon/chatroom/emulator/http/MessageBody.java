package tachyon.chatroom.emulator.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The body of one request, which is framed by its length or in chunks. A chunked body with trailers is a violation: no
 * client of the REST API sends them, and a server that ignores them may read them as the next request.
 */
final class MessageBody {
    private static final int MAX_CHUNK_LINE_BYTES = 1024;
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");
    private static final Pattern CHUNK_LINE = Pattern.compile("[0-9A-Fa-f]{1,8}([ \t]*;[\t -~]*)?");

    private final ConnectionInput in;
    private final boolean chunked;

    /** The rest of the body, or of the current chunk. */
    private long remaining;

    private boolean firstChunk = true;
    private boolean ended;

    private MessageBody(ConnectionInput in, boolean chunked, long length) {
        this.in = in;
        this.chunked = chunked;
        this.remaining = length;
        this.ended = !chunked && length == 0;
    }

    static MessageBody of(HttpRequest request, ConnectionInput in) throws HttpException {
        List<String> lengths = request.values("Content-Length");
        if (!request.values("Transfer-Encoding").isEmpty()) {
            requireChunked(request, lengths);
            return new MessageBody(in, true, 0);
        }
        if (lengths.size() > 1
                || !LENGTH.matcher(lengths.isEmpty() ? "0" : lengths.get(0)).matches()) {
            throw HttpException.badRequest("Content-Length: must occur once and consist of at most 18 digits");
        }
        return new MessageBody(in, false, lengths.isEmpty() ? 0 : Long.parseLong(lengths.get(0)));
    }

    private static void requireChunked(HttpRequest request, List<String> lengths) throws HttpException {
        if (!lengths.isEmpty() || request.minorVersion() == 0) {
            throw HttpException.badRequest("Transfer-Encoding: must not occur with Content-Length or in HTTP/1.0");
        }
        if (!request.listed("Transfer-Encoding").equals(List.of("chunked"))) {
            throw new HttpException(501, "Transfer-Encoding: must be chunked");
        }
    }

    boolean isEmpty() {
        return ended;
    }

    /** Returns true if the declared length exceeds a limit. A chunked body has no declared length. */
    boolean isDeclaredLongerThan(int limit) {
        return !chunked && remaining > limit;
    }

    /** Reads up to the end of the body or one byte more than the limit. */
    byte[] read(int limit) throws IOException, HttpException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[8 * 1024];
        while (bytes.size() <= limit) {
            int count = read(buffer, Math.min(buffer.length, limit + 1 - bytes.size()));
            if (count < 0) {
                break;
            }
            bytes.write(buffer, 0, count);
        }
        return bytes.toByteArray();
    }

    /** Reads and discards the rest of the body. */
    void discard() throws IOException, HttpException {
        byte[] buffer = new byte[8 * 1024];
        while (read(buffer, buffer.length) >= 0) {
            // The loop ends with the body.
        }
    }

    private int read(byte[] buffer, int maxLength) throws IOException, HttpException {
        if (chunked && remaining == 0 && !ended) {
            beginChunk();
        }
        if (ended) {
            return -1;
        }
        int count = in.read(buffer, 0, (int) Math.min(maxLength, remaining));
        if (count < 0) {
            throw truncated();
        }
        remaining -= count;
        ended = !chunked && remaining == 0;
        return count;
    }

    private void beginChunk() throws IOException, HttpException {
        if (!firstChunk && !requireLine().isEmpty()) {
            throw HttpException.badRequest("body: each chunk must have its declared size and end with CRLF");
        }
        firstChunk = false;
        String line = requireLine();
        if (!CHUNK_LINE.matcher(line).matches()) {
            throw HttpException.badRequest("body: each chunk must begin with its size in at most 8 hexadecimal digits");
        }
        remaining = Long.parseLong(line.split("[ \t;]", 2)[0], 16);
        if (remaining == 0) {
            if (!requireLine().isEmpty()) {
                throw HttpException.badRequest("body: must not have trailers");
            }
            ended = true;
        }
    }

    private String requireLine() throws IOException, HttpException {
        String line = in.readLine(MAX_CHUNK_LINE_BYTES, 400);
        if (line == null) {
            throw truncated();
        }
        return line;
    }

    private static HttpException truncated() {
        return HttpException.badRequest("body: must be complete, is truncated");
    }
}
