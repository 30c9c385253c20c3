package tachyon.chatroom.wire;

import org.jspecify.annotations.Nullable;

/**
 * An answer's head, looked at once: whether it can be believed, and where it says that its body ends. A head that is wrong or
 * ambiguous about that is not believed in anything, its status included: two readers would find two different answers in the
 * same bytes. Nor is one over its limit.
 * Used, like the head that it looks at, by the thread of the call.
 */
public final class ValidatedHeaders {
    private static final int MOST_LENGTH_DIGITS = 18;

    private final ResponseHeaders head;
    private final boolean tooLarge;
    private final boolean chunked;
    private final long contentLength;
    private final @Nullable String problem;

    /**
     * Looks at a head.
     *
     * @param head the head
     * @param limits how large it may be
     */
    public ValidatedHeaders(ResponseHeaders head, ResponseLimits limits) {
        String transferEncoding = head.header(ApiHeaders.TRANSFER_ENCODING);
        String contentLength = head.header(ApiHeaders.CONTENT_LENGTH);
        this.head = head;
        this.tooLarge = !limits.allow(head);
        this.chunked = transferEncoding != null && transferEncoding.strip().equalsIgnoreCase("chunked");
        this.contentLength = contentLength == null ? -1 : length(contentLength.strip());
        this.problem = problem(contentLength != null, transferEncoding != null);
    }

    private @Nullable String problem(boolean hasContentLength, boolean hasTransferEncoding) {
        if (head.header("") != null) {
            return "the answer has a header without a name";
        }
        if (hasContentLength && head.repeats(ApiHeaders.CONTENT_LENGTH)) {
            return "the answer has more than one Content-Length";
        }
        if (hasTransferEncoding && head.repeats(ApiHeaders.TRANSFER_ENCODING)) {
            return "the answer has more than one Transfer-Encoding";
        }
        if (hasContentLength && contentLength < 0) {
            return "the answer's Content-Length is no number";
        }
        if (hasTransferEncoding && !chunked) {
            return "the answer's Transfer-Encoding is not chunked";
        }
        return null;
    }

    private static long length(String digits) {
        long value = digits.isEmpty() || digits.length() > MOST_LENGTH_DIGITS ? -1 : 0;
        for (int i = 0; i < digits.length() && value >= 0; i++) {
            int digit = digits.charAt(i) - '0';
            value = digit < 0 || digit > 9 ? -1 : value * 10 + digit;
        }
        return value;
    }

    boolean isTooLarge() {
        return tooLarge;
    }

    /** What is wrong with it, null if nothing is. */
    @Nullable String problem() {
        return problem;
    }

    boolean isBelieved() {
        return !tooLarge && problem == null;
    }

    int status() {
        return head.status();
    }

    @Nullable String header(String name) {
        return head.header(name);
    }

    boolean repeats(String name) {
        return head.repeats(name);
    }

    boolean isChunked() {
        return chunked;
    }

    /** The announced length, -1 when there is none that can be read. */
    long contentLength() {
        return contentLength;
    }
}
