package tachyon.chatroom.wire.framing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tachyon.chatroom.wire.ApiHeaders;
import tachyon.chatroom.wire.response.ResponseHeaders;

/**
 * The bytes of a status line and header lines, and the positions of their parts. Valid until the next response on the same
 * connection. Values are decoded as UTF-8. Used by one thread at a time.
 */
public final class HeaderSection implements ResponseHeaders {
    private static final int STATUS_START = "HTTP/1.1 ".length();
    private static final int REASON_START = "HTTP/1.1 200 ".length();
    private static final byte[] TUNNEL_OPENED = "HTTP/1.1 200 OK\r\n\r\n".getBytes(US_ASCII);
    private static final int INITIAL_BYTES = 512;
    private static final int INITIAL_LINES = 16;

    private static final byte[] JSON = ApiHeaders.JSON.getBytes(UTF_8);

    private byte[] bytes = new byte[INITIAL_BYTES];
    private int length;

    /** The start of each header line, and behind the last one the start of the empty line. */
    private int[] lines = new int[INITIAL_LINES];

    private int[] colons = new int[INITIAL_LINES];
    private int count;

    HeaderSection() {}

    void clear() {
        length = 0;
        count = 0;
    }

    void append(byte[] source, int from, int to) {
        int added = to - from;
        if (length + added > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + added, bytes.length * 2));
        }
        System.arraycopy(source, from, bytes, length, added);
        length += added;
    }

    /** Records the start of a line; the last recorded one is the empty line. */
    void startLine(int position) {
        if (count == lines.length) {
            lines = Arrays.copyOf(lines, count * 2);
            colons = Arrays.copyOf(colons, count * 2);
        }
        lines[count++] = position;
    }

    void colonAt(int position) {
        colons[count - 1] = position;
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    /**
     * Copies bytes of the section, from the status line to the empty line.
     *
     * @param from the index of the first byte
     * @param target receives the bytes
     * @param offset the index in the target
     * @param maxLength the maximum number of bytes
     * @return the number of bytes, 0 behind the last one
     */
    public int copy(int from, byte[] target, int offset, int maxLength) {
        int copied = Math.min(maxLength, length - from);
        System.arraycopy(bytes, from, target, offset, copied);
        return copied;
    }

    /**
     * Returns a copy without the header lines that declare a body, for a parser that honors them although the status
     * excludes a body. Only {@link #copy} of the copy has a result.
     *
     * @return the bytes of the copy
     */
    public HeaderSection withoutBodyDeclaration() {
        HeaderSection copy = new HeaderSection();
        copy.append(bytes, 0, lines[0]);
        for (int i = 0; i < count(); i++) {
            if (!isNamed(i, ApiHeaders.CONTENT_LENGTH) && !isNamed(i, ApiHeaders.TRANSFER_ENCODING)) {
                copy.append(bytes, lines[i], lines[i + 1]);
            }
        }
        copy.append(bytes, lines[count()], length);
        return copy;
    }

    /**
     * Returns the header section of the usual success of CONNECT, for a parser that accepts no other. Only {@link #copy} of it
     * has a result.
     *
     * @return the bytes of a header section without header lines
     */
    public static HeaderSection tunnelOpened() {
        HeaderSection section = new HeaderSection();
        section.append(TUNNEL_OPENED, 0, TUNNEL_OPENED.length);
        return section;
    }

    int minorVersion() {
        return bytes[STATUS_START - 2] - '0';
    }

    @Override
    public int status() {
        return (bytes[STATUS_START] - '0') * 100
                + (bytes[STATUS_START + 1] - '0') * 10
                + (bytes[STATUS_START + 2] - '0');
    }

    @Override
    public int reasonLength() {
        return Math.max(0, lines[0] - "\r\n".length() - REASON_START);
    }

    /** Returns the number of bytes as they were received. */
    @Override
    public int size() {
        return length;
    }

    @Override
    public int count() {
        return Math.max(0, count - 1);
    }

    @Override
    public String name(int index) {
        return new String(bytes, lines[index], nameLength(index), UTF_8);
    }

    @Override
    public String value(int index) {
        int from = valueStart(index);
        int to = valueEnd(index, from);
        return isJson(from, to) ? ApiHeaders.JSON : new String(bytes, from, to - from, UTF_8);
    }

    /** Returns whether a value is the one that nearly every response contains. */
    private boolean isJson(int from, int to) {
        return Arrays.equals(bytes, from, to, JSON, 0, JSON.length);
    }

    @Override
    public @Nullable String first(String name) {
        int index = indexOf(name, 0);
        return index < 0 ? null : value(index);
    }

    @Override
    public boolean hasDuplicate(String name) {
        int index = indexOf(name, 0);
        return index >= 0 && indexOf(name, index + 1) >= 0;
    }

    private int indexOf(String name, int from) {
        for (int i = from; i < count(); i++) {
            if (isNamed(i, name)) {
                return i;
            }
        }
        return -1;
    }

    int nameLength(int index) {
        return colons[index] - lines[index];
    }

    boolean isNamed(int index, String name) {
        return nameLength(index) == name.length() && matches(lines[index], name);
    }

    /** Compares a part of the bytes with ASCII text, without its case. */
    boolean matches(int from, int to, String text) {
        return to - from == text.length() && matches(from, text);
    }

    private boolean matches(int position, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!FieldSyntax.equalsIgnoreCase(bytes[position + i], text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Returns the position of a value's first byte, after white space. */
    int valueStart(int index) {
        return skipBlanks(colons[index] + 1, lineEnd(index));
    }

    /** Returns the position behind a value's last byte, before white space. */
    int valueEnd(int index, int from) {
        return skipBlanksBackwards(from, lineEnd(index));
    }

    int skipBlanks(int from, int to) {
        int position = from;
        while (position < to && FieldSyntax.isBlank(bytes[position])) {
            position++;
        }
        return position;
    }

    int skipBlanksBackwards(int from, int to) {
        int position = to;
        while (position > from && FieldSyntax.isBlank(bytes[position - 1])) {
            position--;
        }
        return position;
    }

    /** Returns the position of the first such byte, or the end if there is none. */
    int indexOf(byte wanted, int from, int to) {
        int position = from;
        while (position < to && bytes[position] != wanted) {
            position++;
        }
        return position;
    }

    private int lineEnd(int index) {
        return lines[index + 1] - "\r\n".length();
    }
}
