package tachyon.chatroom.wire;

import org.jspecify.annotations.Nullable;

/**
 * How an answer's head says where its body ends. A head that is wrong or ambiguous about that is not believed in anything,
 * its status included: two readers would find two different answers in the same bytes.
 */
final class Framing {
    private static final int MOST_LENGTH_DIGITS = 18;

    private Framing() {}

    /** What is wrong with it, null if nothing is. */
    static @Nullable String problem(ResponseHead head) {
        if (head.header("") != null) {
            return "the answer has a header without a name";
        }
        if (head.repeats(Headers.CONTENT_LENGTH)) {
            return "the answer has more than one Content-Length";
        }
        if (head.repeats(Headers.TRANSFER_ENCODING)) {
            return "the answer has more than one Transfer-Encoding";
        }
        if (head.header(Headers.CONTENT_LENGTH) != null && contentLength(head) < 0) {
            return "the answer's Content-Length is no number";
        }
        if (head.header(Headers.TRANSFER_ENCODING) != null && !isChunked(head)) {
            return "the answer's Transfer-Encoding is not chunked";
        }
        return null;
    }

    static boolean isChunked(ResponseHead head) {
        String transferEncoding = head.header(Headers.TRANSFER_ENCODING);
        return transferEncoding != null && transferEncoding.strip().equalsIgnoreCase("chunked");
    }

    /** The announced length, -1 when there is none that can be read. */
    static long contentLength(ResponseHead head) {
        String header = head.header(Headers.CONTENT_LENGTH);
        if (header == null) {
            return -1;
        }
        String digits = header.strip();
        long value = digits.isEmpty() || digits.length() > MOST_LENGTH_DIGITS ? -1 : 0;
        for (int i = 0; i < digits.length() && value >= 0; i++) {
            int digit = digits.charAt(i) - '0';
            value = digit < 0 || digit > 9 ? -1 : value * 10 + digit;
        }
        return value;
    }
}
