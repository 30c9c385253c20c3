package tachyon.chatroom.wire.response;

import org.jspecify.annotations.Nullable;
import tachyon.chatroom.wire.ApiHeaders;

/**
 * A response's headers with the framing that they declare: a content length, chunks, or neither. If the framing is invalid
 * or ambiguous, or the headers exceed their limit, nothing in them is valid, the status included: two readers would find two
 * different responses in the same bytes. Used by the thread of the call only.
 */
public final class ValidatedHeaders {
    private static final int MAX_LENGTH_DIGITS = 18;

    private final ResponseHeaders headers;
    private final boolean tooLarge;
    private final boolean chunked;
    private final long contentLength;
    private final @Nullable String violation;

    /**
     * Validates headers.
     *
     * @param headers the headers
     * @param limits the limit of their size
     */
    public ValidatedHeaders(ResponseHeaders headers, ResponseLimits limits) {
        String transferEncoding = headers.first(ApiHeaders.TRANSFER_ENCODING);
        String declaredLength = headers.first(ApiHeaders.CONTENT_LENGTH);
        this.headers = headers;
        this.tooLarge = headers.size() > limits.maxHeaderBytes();
        this.chunked = transferEncoding != null && transferEncoding.strip().equalsIgnoreCase("chunked");
        this.contentLength = declaredLength == null ? -1 : parseLength(declaredLength.strip());
        this.violation = findViolation(declaredLength != null, transferEncoding != null);
    }

    /**
     * Holds headers whose framing and size a connection of this library has validated.
     *
     * @param headers the headers
     * @param contentLength the declared length in bytes, -1 if none is declared
     * @param chunked whether the body is chunked
     */
    public ValidatedHeaders(ResponseHeaders headers, long contentLength, boolean chunked) {
        this.headers = headers;
        this.tooLarge = false;
        this.chunked = chunked;
        this.contentLength = contentLength;
        this.violation = null;
    }

    private @Nullable String findViolation(boolean hasContentLength, boolean hasTransferEncoding) {
        if (headers.first("") != null) {
            return "the response has a header without a name";
        }
        if (hasContentLength && headers.hasDuplicate(ApiHeaders.CONTENT_LENGTH)) {
            return "the response has more than one Content-Length";
        }
        if (hasTransferEncoding && headers.hasDuplicate(ApiHeaders.TRANSFER_ENCODING)) {
            return "the response has more than one Transfer-Encoding";
        }
        if (hasContentLength && contentLength < 0) {
            return "the response's Content-Length is not a valid number";
        }
        if (hasTransferEncoding && !chunked) {
            return "the response's Transfer-Encoding is not chunked";
        }
        return null;
    }

    private static long parseLength(String digits) {
        long value = digits.isEmpty() || digits.length() > MAX_LENGTH_DIGITS ? -1 : 0;
        for (int i = 0; i < digits.length() && value >= 0; i++) {
            int digit = digits.charAt(i) - '0';
            value = digit < 0 || digit > 9 ? -1 : value * 10 + digit;
        }
        return value;
    }

    /**
     * Returns whether the headers are within their limit and their framing is valid.
     *
     * @return false if nothing in the headers is valid, the status included
     */
    public boolean isValid() {
        return !tooLarge && violation == null;
    }

    /**
     * Returns the status.
     *
     * @return the status, whose range is not checked
     */
    public int status() {
        return headers.status();
    }

    boolean isTooLarge() {
        return tooLarge;
    }

    /** Returns the violated rule, null if the framing is valid. */
    @Nullable String violation() {
        return violation;
    }

    @Nullable String first(String name) {
        return headers.first(name);
    }

    boolean hasDuplicate(String name) {
        return headers.hasDuplicate(name);
    }

    boolean isChunked() {
        return chunked;
    }

    /** Returns the declared length in bytes, -1 if none is declared or it is invalid. */
    long contentLength() {
        return contentLength;
    }
}
