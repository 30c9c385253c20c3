package tachyon.chatroom.wire.response;

import org.jspecify.annotations.Nullable;
import tachyon.chatroom.wire.ApiHeaders;

/**
 * The headers of a response that this library reads, with the framing that they declare: a content length, chunks, or
 * neither. If the framing is invalid or ambiguous, or the headers exceed their limit, nothing in them is valid, the status
 * included: two readers would find two different responses in the same bytes.
 *
 * <p>Immutable: the headers are copied, because their connection may carry the next response before the body of this one is
 * decoded.
 */
public final class ValidatedHeaders {
    private static final int MAX_LENGTH_DIGITS = 18;

    private final int status;
    private final @Nullable String contentType;
    private final @Nullable String contentEncoding;
    private final @Nullable String requestId;
    private final @Nullable String retryAfter;

    /** A header whose value would be ambiguous, because it is there more than once; null for none. */
    private final @Nullable String duplicate;

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
        this(
                headers,
                headers.size() > limits.maxHeaderBytes(),
                headers.first(ApiHeaders.CONTENT_LENGTH),
                headers.first(ApiHeaders.TRANSFER_ENCODING));
    }

    /**
     * Holds headers whose framing and size a connection of this library has validated.
     *
     * @param headers the headers
     * @param contentLength the declared length in bytes, -1 if none is declared
     * @param chunked whether the body is chunked
     */
    public ValidatedHeaders(ResponseHeaders headers, long contentLength, boolean chunked) {
        this(headers, false, contentLength, chunked, null);
    }

    private ValidatedHeaders(
            ResponseHeaders headers,
            boolean tooLarge,
            @Nullable String contentLength,
            @Nullable String transferEncoding) {
        this(
                headers,
                tooLarge,
                lengthOf(contentLength),
                isChunked(transferEncoding),
                findViolation(headers, contentLength, transferEncoding));
    }

    private ValidatedHeaders(
            ResponseHeaders headers,
            boolean tooLarge,
            long contentLength,
            boolean chunked,
            @Nullable String violation) {
        this.status = headers.status();
        this.contentType = headers.first(ApiHeaders.CONTENT_TYPE);
        this.contentEncoding = headers.first(ApiHeaders.CONTENT_ENCODING);
        this.requestId = headers.first(ApiHeaders.REQUEST_ID);
        this.retryAfter = headers.first(ApiHeaders.RETRY_AFTER);
        this.duplicate = findDuplicate(headers);
        this.tooLarge = tooLarge;
        this.contentLength = contentLength;
        this.chunked = chunked;
        this.violation = violation;
    }

    private static @Nullable String findDuplicate(ResponseHeaders headers) {
        if (headers.hasDuplicate(ApiHeaders.CONTENT_TYPE)) {
            return ApiHeaders.CONTENT_TYPE;
        }
        return headers.hasDuplicate(ApiHeaders.CONTENT_ENCODING) ? ApiHeaders.CONTENT_ENCODING : null;
    }

    private static boolean isChunked(@Nullable String transferEncoding) {
        return transferEncoding != null && transferEncoding.strip().equalsIgnoreCase("chunked");
    }

    private static long lengthOf(@Nullable String declaredLength) {
        return declaredLength == null ? -1 : parseLength(declaredLength.strip());
    }

    private static @Nullable String findViolation(
            ResponseHeaders headers, @Nullable String contentLength, @Nullable String transferEncoding) {
        if (headers.first("") != null) {
            return "the response has a header without a name";
        }
        if (contentLength != null && headers.hasDuplicate(ApiHeaders.CONTENT_LENGTH)) {
            return "the response has more than one Content-Length";
        }
        if (transferEncoding != null && headers.hasDuplicate(ApiHeaders.TRANSFER_ENCODING)) {
            return "the response has more than one Transfer-Encoding";
        }
        if (contentLength != null && lengthOf(contentLength) < 0) {
            return "the response's Content-Length is not a valid number";
        }
        if (transferEncoding != null && !isChunked(transferEncoding)) {
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
        return status;
    }

    boolean isTooLarge() {
        return tooLarge;
    }

    /** Returns the violated rule, null if the framing is valid. */
    @Nullable String violation() {
        return violation;
    }

    @Nullable String contentType() {
        return contentType;
    }

    @Nullable String contentEncoding() {
        return contentEncoding;
    }

    @Nullable String requestId() {
        return requestId;
    }

    @Nullable String retryAfter() {
        return retryAfter;
    }

    /** Returns the name of a header that describes the body and is there more than once, null for none. */
    @Nullable String duplicate() {
        return duplicate;
    }

    boolean isChunked() {
        return chunked;
    }

    /** Returns the declared length in bytes, -1 if none is declared or it is invalid. */
    long contentLength() {
        return contentLength;
    }
}
