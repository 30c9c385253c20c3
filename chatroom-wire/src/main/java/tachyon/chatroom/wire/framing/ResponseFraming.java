package tachyon.chatroom.wire.framing;

import org.jspecify.annotations.Nullable;
import tachyon.chatroom.wire.ApiHeaders;

/**
 * The framing that a complete header section declares: the length of the body, and whether the connection persists
 * (RFC 9112, sections 6.3 and 9.3).
 */
final class ResponseFraming {
    /** The body ends with the connection. */
    static final long UNTIL_CLOSE = -1;

    private static final int MAX_LENGTH_DIGITS = 18;
    private static final int MAX_TIMEOUT_DIGITS = 9;
    private static final String KEEP_ALIVE = "Keep-Alive";
    private static final String TIMEOUT_PARAMETER = "timeout=";

    private @Nullable FramingViolation violation;
    private long contentLength;
    private boolean lengthDeclared;
    private boolean chunked;
    private boolean closeDeclared;
    private boolean keepAliveDeclared;
    private boolean persistent;
    private int keepAliveSeconds;

    /** Reads the headers that frame the message. */
    void read(HeaderSection section) {
        violation = null;
        contentLength = UNTIL_CLOSE;
        lengthDeclared = false;
        chunked = false;
        closeDeclared = false;
        keepAliveDeclared = false;
        keepAliveSeconds = -1;
        for (int i = 0; i < section.count(); i++) {
            readHeader(section, i);
        }
        boolean isHttp10 = section.minorVersion() == 0;
        if (chunked && violation == null) {
            violation = lengthDeclared
                    ? FramingViolation.LENGTH_AND_CHUNKS
                    : isHttp10 ? FramingViolation.TRANSFER_ENCODING_IN_HTTP_1_0 : null;
        }
        persistent = !closeDeclared && (keepAliveDeclared || !isHttp10);
    }

    /** The length of a name selects the few headers that matter without a comparison of text. */
    private void readHeader(HeaderSection section, int line) {
        switch (section.nameLength(line)) {
            case 10 -> {
                if (section.isNamed(line, ApiHeaders.CONNECTION)) {
                    readConnection(section, line);
                } else if (section.isNamed(line, KEEP_ALIVE)) {
                    readKeepAlive(section, line);
                }
            }
            case 14 -> {
                if (section.isNamed(line, ApiHeaders.CONTENT_LENGTH)) {
                    readContentLength(section, line);
                }
            }
            case 17 -> {
                if (section.isNamed(line, ApiHeaders.TRANSFER_ENCODING)) {
                    readTransferEncoding(section, line);
                }
            }
            default -> {
                // Frames nothing.
            }
        }
    }

    private void readContentLength(HeaderSection section, int line) {
        if (lengthDeclared) {
            fail(FramingViolation.DUPLICATE_CONTENT_LENGTH);
            return;
        }
        lengthDeclared = true;
        int from = section.valueStart(line);
        contentLength = decimal(section, from, section.valueEnd(line, from), MAX_LENGTH_DIGITS);
        if (contentLength < 0) {
            fail(FramingViolation.CONTENT_LENGTH);
        }
    }

    private void readTransferEncoding(HeaderSection section, int line) {
        if (chunked) {
            fail(FramingViolation.DUPLICATE_TRANSFER_ENCODING);
            return;
        }
        chunked = true;
        int from = section.valueStart(line);
        if (!section.matches(from, section.valueEnd(line, from), "chunked")) {
            fail(FramingViolation.TRANSFER_ENCODING);
        }
    }

    private void readConnection(HeaderSection section, int line) {
        int end = section.valueEnd(line, section.valueStart(line));
        for (int from = section.valueStart(line); from < end; ) {
            int to = section.indexOf((byte) ',', from, end);
            int first = section.skipBlanks(from, to);
            int last = section.skipBlanksBackwards(first, to);
            closeDeclared |= section.matches(first, last, "close");
            keepAliveDeclared |= section.matches(first, last, ApiHeaders.KEEP_ALIVE);
            from = to + 1;
        }
    }

    /** Of several time-outs, the shortest counts. Other parameters have no meaning here. */
    private void readKeepAlive(HeaderSection section, int line) {
        int end = section.valueEnd(line, section.valueStart(line));
        for (int from = section.valueStart(line); from < end; ) {
            int to = section.indexOf((byte) ',', from, end);
            int first = section.skipBlanks(from, to);
            int number = first + TIMEOUT_PARAMETER.length();
            if (number <= to && section.matches(first, number, TIMEOUT_PARAMETER)) {
                long seconds = decimal(section, number, section.skipBlanksBackwards(number, to), MAX_TIMEOUT_DIGITS);
                if (seconds >= 0 && (keepAliveSeconds < 0 || seconds < keepAliveSeconds)) {
                    keepAliveSeconds = (int) seconds;
                }
            }
            from = to + 1;
        }
    }

    private static long decimal(HeaderSection section, int from, int to, int maxDigits) {
        if (from >= to || to - from > maxDigits) {
            return -1;
        }
        long value = 0;
        for (int i = from; i < to; i++) {
            int digit = section.bytes()[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    private void fail(FramingViolation violated) {
        if (violation == null) {
            violation = violated;
        }
    }

    /** Returns the violated rule, null if the framing is valid. */
    @Nullable FramingViolation violation() {
        return violation;
    }

    /** Returns the declared length in bytes, {@link #UNTIL_CLOSE} if none is declared. */
    long contentLength() {
        return contentLength;
    }

    boolean isChunked() {
        return chunked;
    }

    /** Returns whether the headers declare a body of at least one byte or of unknown length. */
    boolean declaresBody() {
        return chunked || contentLength > 0;
    }

    boolean isPersistent() {
        return persistent;
    }

    /** Returns the idle time after which the server closes the connection, -1 if it declares none. */
    int keepAliveSeconds() {
        return keepAliveSeconds;
    }
}
