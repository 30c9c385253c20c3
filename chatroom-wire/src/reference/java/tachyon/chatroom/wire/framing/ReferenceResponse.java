package tachyon.chatroom.wire.framing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A second reading of RFC 9112, written for its readers: the whole bytes of a connection at once, with one pattern for
 * each line. It has no limits. Tests compare {@link ResponseScanner} and the HTTP libraries' parsers with it.
 */
public final class ReferenceResponse {
    /** The result of a reading. */
    public enum Verdict {
        /** The bytes begin with a whole response. */
        COMPLETE,
        /** The bytes are the beginning of a valid response, or of one whose body ends with the connection. */
        INCOMPLETE,
        /** The bytes violate a rule. */
        INVALID
    }

    /**
     * A header line.
     *
     * @param name the name
     * @param value the value in ISO 8859-1, without white space at its ends
     */
    public record Header(String name, String value) {
        boolean isNamed(String other) {
            return name.equalsIgnoreCase(other);
        }
    }

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]";
    private static final String TEXT = "[\\t\\x20-\\x7E\\x80-\\xFF]";
    private static final String BLANKS = "[ \\t]*+";

    private static final Pattern STATUS_LINE =
            Pattern.compile("HTTP/1\\.([01]) ([1-9][0-9][0-9])(?: " + TEXT + "*+)?+\\r\\n");
    private static final Pattern HEADER_LINE = Pattern.compile("(" + TOKEN + "++):(" + TEXT + "*+)\\r\\n");
    private static final Pattern LINE_END = Pattern.compile("\\r\\n");
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");
    private static final Pattern CHUNK_SIZE =
            Pattern.compile("(?=[0-9A-Fa-f])(0*+)([0-9A-Fa-f]{0,15}+)(?![0-9A-Fa-f])");
    private static final Pattern EXTENSION_NAME = Pattern.compile(BLANKS + ";" + BLANKS + TOKEN + "++");
    private static final Pattern EQUALS = Pattern.compile(BLANKS + "=" + BLANKS);
    private static final Pattern EXTENSION_VALUE = Pattern.compile(TOKEN + "++");
    private static final Pattern QUOTE = Pattern.compile("\"");
    private static final Pattern QUOTED_TEXT = Pattern.compile("[\\t\\x20-\\x21\\x23-\\x5B\\x5D-\\x7E\\x80-\\xFF]++");
    private static final Pattern QUOTED_PAIR = Pattern.compile("\\\\" + TEXT);
    private static final Pattern TIMEOUT = Pattern.compile("timeout=([0-9]{1,9})", Pattern.CASE_INSENSITIVE);

    private final byte[] bytes;
    private final Matcher matcher;
    private final List<Header> headers = new ArrayList<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    private Verdict verdict = Verdict.INVALID;
    private int position;
    private int bodyStart = -1;
    private int minorVersion;
    private int status;
    private int overhead;
    private int interimResponses;
    private boolean bodiless;
    private boolean untilClose;

    private ReferenceResponse(byte[] bytes) {
        this.bytes = bytes;
        this.matcher = LINE_END.matcher(new String(bytes, ISO_8859_1));
    }

    /**
     * Reads a response.
     *
     * @param bytes the bytes that a connection received after the request
     * @param connect whether the request's method was CONNECT
     * @return the reading
     */
    public static ReferenceResponse of(byte[] bytes, boolean connect) {
        ReferenceResponse response = new ReferenceResponse(bytes);
        try {
            response.read(connect);
            response.verdict = response.untilClose ? Verdict.INCOMPLETE : Verdict.COMPLETE;
        } catch (Stop e) {
            response.verdict = e.verdict;
        }
        return response;
    }

    /** Ends a reading at the first bytes that do not match. */
    private static final class Stop extends Exception {
        @Serial
        private static final long serialVersionUID = 1L;

        private final Verdict verdict;

        Stop(Verdict verdict) {
            super(null, null, false, false);
            this.verdict = verdict;
        }
    }

    private void read(boolean connect) throws Stop {
        readHeaders();
        while (status < 200) {
            interimResponses++;
            readHeaders();
        }
        bodyStart = position;
        bodiless = status == 204 || status == 205 || status == 304 || (connect && status < 300);
        if (bodiless) {
            return;
        }
        if (!valuesOf("Transfer-Encoding").isEmpty()) {
            readChunks();
        } else if (valuesOf("Content-Length").isEmpty()) {
            untilClose = true;
            readBody(Long.MAX_VALUE);
        } else if (readBody(Long.parseLong(valuesOf("Content-Length").get(0))) > 0) {
            throw new Stop(Verdict.INCOMPLETE);
        }
    }

    private void readHeaders() throws Stop {
        int start = position;
        headers.clear();
        int received;
        try {
            require(STATUS_LINE);
            minorVersion = Integer.parseInt(matcher.group(1));
            received = Integer.parseInt(matcher.group(2));
            while (!skips(LINE_END)) {
                require(HEADER_LINE);
                headers.add(new Header(matcher.group(1), withoutBlanks(matcher.group(2))));
            }
        } finally {
            overhead += position - start;
        }
        List<String> lengths = valuesOf("Content-Length");
        List<String> codings = valuesOf("Transfer-Encoding");
        boolean isValid = received != 101
                && lengths.size() + codings.size() <= 1
                && lengths.stream().allMatch(length -> LENGTH.matcher(length).matches())
                && codings.stream().allMatch(coding -> coding.equalsIgnoreCase("chunked") && minorVersion == 1);
        if (!isValid) {
            throw new Stop(Verdict.INVALID);
        }
        status = received;
    }

    private void readChunks() throws Stop {
        long size;
        do {
            require(CHUNK_SIZE);
            size = matcher.group(2).isEmpty() ? 0 : Long.parseLong(matcher.group(2), 16);
            int zeros = matcher.group(1).length();
            overhead += size > 0 ? zeros : zeros - 1;
            readExtensions();
            if (size > 0) {
                if (readBody(size) > 0) {
                    throw new Stop(Verdict.INCOMPLETE);
                }
                require(LINE_END);
            }
        } while (size > 0);
        readTrailers();
    }

    private void readTrailers() throws Stop {
        int start = position;
        try {
            while (!skips(LINE_END)) {
                require(HEADER_LINE);
            }
        } finally {
            overhead += position - start;
        }
    }

    private void readExtensions() throws Stop {
        int start = position;
        if (skips(LINE_END)) {
            return;
        }
        try {
            do {
                require(EXTENSION_NAME);
                if (skips(EQUALS)) {
                    readExtensionValue();
                }
            } while (!skips(LINE_END));
        } finally {
            // The scanner counts the CR behind an extension, but not the line feed.
            overhead += Math.max(0, position - start - 1);
        }
    }

    private void readExtensionValue() throws Stop {
        if (!skips(QUOTE)) {
            require(EXTENSION_VALUE);
            return;
        }
        while (!skips(QUOTE)) {
            if (!skips(QUOTED_TEXT)) {
                require(QUOTED_PAIR);
            }
        }
    }

    /** Reads as many bytes of the body as there are, and returns the number of missing ones. */
    private long readBody(long length) {
        int count = (int) Math.min(length, bytes.length - position);
        body.write(bytes, position, count);
        position += count;
        return length - count;
    }

    private void require(Pattern pattern) throws Stop {
        if (!skips(pattern)) {
            throw new Stop(Verdict.INVALID);
        }
    }

    private boolean skips(Pattern pattern) throws Stop {
        matcher.usePattern(pattern).region(position, bytes.length);
        boolean matches = matcher.lookingAt();
        if (matches && !(pattern == CHUNK_SIZE && matcher.hitEnd())) {
            position = matcher.end();
        } else if (matcher.hitEnd()) {
            // More bytes can make it match.
            throw new Stop(Verdict.INCOMPLETE);
        }
        return matches;
    }

    private List<String> valuesOf(String name) {
        return headers.stream()
                .filter(header -> header.isNamed(name))
                .map(Header::value)
                .toList();
    }

    private List<String> elementsOf(String name) {
        List<String> elements = new ArrayList<>();
        for (String value : valuesOf(name)) {
            for (String element : value.split(",", -1)) {
                elements.add(withoutBlanks(element).toLowerCase(Locale.ROOT));
            }
        }
        return elements;
    }

    private static String withoutBlanks(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && (text.charAt(from) == ' ' || text.charAt(from) == '\t')) {
            from++;
        }
        while (to > from && (text.charAt(to - 1) == ' ' || text.charAt(to - 1) == '\t')) {
            to--;
        }
        return text.substring(from, to);
    }

    /**
     * Returns the result.
     *
     * @return the result
     */
    public Verdict verdict() {
        return verdict;
    }

    /**
     * Returns whether the header section of the response, which is not an interim one, is complete and valid.
     *
     * @return whether the status and the headers are valid
     */
    public boolean hasHeaders() {
        return bodyStart >= 0;
    }

    /**
     * Returns the status.
     *
     * @return the status. Valid if {@link #hasHeaders()}
     */
    public int status() {
        return status;
    }

    /**
     * Returns the header lines.
     *
     * @return the header lines. Valid if {@link #hasHeaders()}
     */
    public List<Header> headers() {
        return headers;
    }

    /**
     * Returns the body without its transfer coding.
     *
     * @return the bytes, as many as there are
     */
    public byte[] body() {
        return body.toByteArray();
    }

    /**
     * Returns whether the body ends with the connection.
     *
     * @return whether no header delimits the body
     */
    public boolean isUntilClose() {
        return untilClose;
    }

    /**
     * Returns whether the headers declare a body that the status excludes.
     *
     * @return whether the response ends with its header section although a body of at least one byte is declared. Valid if
     *     {@link #hasHeaders()}
     */
    public boolean hasExcludedBody() {
        return bodiless
                && (!valuesOf("Transfer-Encoding").isEmpty()
                        || valuesOf("Content-Length").stream().anyMatch(length -> Long.parseLong(length) > 0));
    }

    /**
     * Returns the position of the body.
     *
     * @return the index behind the header section. Valid if {@link #hasHeaders()}
     */
    public int bodyStart() {
        return bodyStart;
    }

    /**
     * Returns the position of the first byte that was not read.
     *
     * @return the index behind the response if that is complete, else behind its last valid part
     */
    public int position() {
        return position;
    }

    /**
     * Returns the number of bytes that are not body.
     *
     * @return the number, without the part at {@link #position()}
     */
    public int overhead() {
        return overhead;
    }

    /**
     * Returns the number of interim responses.
     *
     * @return the number
     */
    public int interimResponses() {
        return interimResponses;
    }

    /**
     * Returns whether the response promises that the connection stays open.
     *
     * @return whether another request may follow
     */
    public boolean isPersistent() {
        if (verdict != Verdict.COMPLETE) {
            return false;
        }
        List<String> options = elementsOf("Connection");
        boolean promised = !options.contains("close") && (minorVersion == 1 || options.contains("keep-alive"));
        return promised && !hasExcludedBody();
    }

    /**
     * Returns the idle time after which the server closes the connection.
     *
     * @return the number of seconds, -1 if it is not declared
     */
    public int keepAliveSeconds() {
        int shortest = -1;
        for (String parameter : elementsOf("Keep-Alive")) {
            Matcher timeout = TIMEOUT.matcher(parameter);
            if (timeout.matches()) {
                int seconds = Integer.parseInt(timeout.group(1));
                shortest = shortest < 0 ? seconds : Math.min(shortest, seconds);
            }
        }
        return shortest;
    }
}
