package tachyon.chatroom.wire.framing;

/**
 * A rule of RFC 9112, or a limit, that a response violates. The table of all rules: a violation of the header section leaves
 * nothing in it valid, the status included. A violation of the body leaves the status valid.
 */
public enum FramingViolation {
    /** The first line is not a status line of HTTP/1.0 or HTTP/1.1 with a status of three digits (section 4). */
    STATUS_LINE("the response does not begin with a status line of HTTP/1.1", false),
    /** Status 101, although no request offers another protocol (RFC 9110, section 7.8). */
    SWITCHED_PROTOCOLS("the response switches protocols, which the request does not offer", false),
    /** A header line whose name is not a token followed directly by a colon (section 5.1). */
    HEADER_NAME("the response has a header line without a valid name", false),
    /** A header value with a control character (RFC 9110, section 5.5). */
    HEADER_VALUE("the response has a header value with a control character", false),
    /** A header line that begins with white space: line folding (section 5.2). */
    FOLDED_LINE("the response has a folded header line", false),
    /** A line that does not end with CR LF (section 2.2). */
    LINE_END("the response has a line that does not end with CR LF", false),
    /** More than one Content-Length (section 6.3). */
    DUPLICATE_CONTENT_LENGTH("the response has more than one Content-Length", false),
    /** A Content-Length that is not a number of 1 to 18 digits (section 6.3). */
    CONTENT_LENGTH("the response's Content-Length is not a valid number", false),
    /** More than one Transfer-Encoding (section 6.1). */
    DUPLICATE_TRANSFER_ENCODING("the response has more than one Transfer-Encoding", false),
    /** A transfer coding other than chunked (section 6.1). */
    TRANSFER_ENCODING("the response's Transfer-Encoding is not chunked", false),
    /** A Transfer-Encoding in a response of HTTP/1.0 (section 6.1). */
    TRANSFER_ENCODING_IN_HTTP_1_0("the response of HTTP/1.0 has a Transfer-Encoding", false),
    /** Both framings, a sign of request smuggling (section 6.3). */
    LENGTH_AND_CHUNKS("the response has a Content-Length and a Transfer-Encoding", false),
    /** A chunk size that is not a hexadecimal number of 1 to 15 significant digits (section 7.1). */
    CHUNK_SIZE("the response has an invalid chunk size", false),
    /** A chunk extension that does not follow the grammar (section 7.1.1). */
    CHUNK_EXTENSION("the response has an invalid chunk extension", false),
    /** Chunk data that does not end with CR LF after the declared size (section 7.1). */
    CHUNK_END("the response has a chunk that does not end after its size", false),
    /** A trailer line that is not a header line (section 7.1.2). */
    TRAILER("the response has an invalid trailer", false),
    /** The end of the connection before the end of the body (section 8). */
    TRUNCATED_BODY("the response's body is truncated", false),
    /** More interim responses (1xx) than {@link ResponseScanner#MAX_INTERIM_RESPONSES}. */
    INTERIM_RESPONSES("the response has too many interim responses", true),
    /** More bytes that are not body than allowed: status lines, headers, chunk extensions and trailers together. */
    OVERHEAD("the response headers exceed their limit", true);

    private final String message;
    private final boolean limit;

    FramingViolation(String message, boolean limit) {
        this.message = message;
        this.limit = limit;
    }

    /**
     * Returns the violated rule.
     *
     * @return a sentence without text of the response
     */
    public String message() {
        return message;
    }

    /**
     * Returns whether the response exceeds a limit.
     *
     * @return true for a response that is too large, false for one that is malformed
     */
    public boolean isLimit() {
        return limit;
    }
}
