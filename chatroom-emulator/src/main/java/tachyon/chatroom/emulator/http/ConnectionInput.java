package tachyon.chatroom.emulator.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The buffered bytes that a client sends. Lines end with CRLF; a lone CR or LF is a violation. */
final class ConnectionInput {
    private static final int BUFFER_BYTES = 8 * 1024;

    private final InputStream socket;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int position;
    private int end;

    ConnectionInput(InputStream socket) {
        this.socket = socket;
    }

    /** Waits for a byte. Returns whether there is one: false at the end of the stream. */
    boolean awaitByte() throws IOException {
        if (position < end) {
            return true;
        }
        position = 0;
        end = Math.max(0, socket.read(buffer));
        return end > 0;
    }

    /** Reads bytes, at least one; returns -1 at the end of the stream. */
    int read(byte[] target, int offset, int length) throws IOException {
        if (!awaitByte()) {
            return -1;
        }
        int count = Math.min(length, end - position);
        System.arraycopy(buffer, position, target, offset, count);
        position += count;
        return count;
    }

    /** Reads a byte; returns -1 at the end of the stream. */
    int read() throws IOException {
        return awaitByte() ? buffer[position++] & 0xFF : -1;
    }

    /**
     * Reads a line as ISO-8859-1, without its CRLF.
     *
     * @return the line, or {@code null} if the stream ends within it
     * @throws HttpException with the status for a line that is too long, or 400 for a lone CR or LF
     */
    @Nullable String readLine(int maxLength, int statusIfTooLong) throws IOException, HttpException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = read(); b >= 0; b = read()) {
            if (b == '\r' && awaitByte() && read() == '\n') {
                return line.toString(StandardCharsets.ISO_8859_1);
            }
            if (b == '\r' || b == '\n') {
                throw HttpException.badRequest("line: must end with CRLF and must not contain CR or LF");
            }
            if (line.size() == maxLength) {
                throw new HttpException(statusIfTooLong, "line: must have at most " + maxLength + " bytes");
            }
            line.write(b);
        }
        return null;
    }
}
