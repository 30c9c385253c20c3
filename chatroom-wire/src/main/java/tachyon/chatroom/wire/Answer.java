package tachyon.chatroom.wire;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tachyon.chatroom.port.ServiceException;

/**
 * One answer, taken whole into memory within limits, then read. The transport asks {@link #wantsMore()}, puts bytes at
 * {@link #position()} of {@link #array()}, says how many it {@linkplain #advance put}, and at the end of the body asks
 * for the {@link #value()}. Not thread-safe.
 *
 * @param <T> what the success holds
 */
public final class Answer<T> {
    private static final int INITIAL_BYTES = 8 * 1024;
    private static final int MOST_BYTES_ON_TRUST = 1024 * 1024;

    private final RestOperation<T> endpoint;
    private final Exchange attempt;
    private final ValidatedHeaders head;
    private final ResponseLimits limits;
    private final int limit;
    private final boolean success;
    private final ChunkedBuffer taken;

    /**
     * Begins with the head and fails if it already tells that the answer is of no use.
     *
     * @param endpoint what is expected
     * @param attempt the call, which learns the status
     * @param head the status and headers
     * @param limits how much of it is taken
     * @throws tachyon.chatroom.port.ChatroomException if the head breaks the dialect or a limit
     */
    public Answer(RestOperation<T> endpoint, Exchange attempt, ValidatedHeaders head, ResponseLimits limits) {
        this.endpoint = endpoint;
        this.attempt = attempt;
        this.head = head;
        this.limits = limits;
        attempt.headRead(head);
        if (head.isTooLarge()) {
            throw attempt.headTooLarge(null);
        }
        String problem = head.problem();
        if (problem != null) {
            throw attempt.malformed(problem, null);
        }
        if (head.status() < 100 || head.status() > 999) {
            throw attempt.malformed("the answer's status is none", null);
        }
        this.success = head.status() == endpoint.successStatus();
        this.limit = success ? limits.maxResponseBytes() : Math.min(limits.maxResponseBytes(), Limits.MAX_ERROR_BYTES);
        if (success) {
            requireSaidOnce(ApiHeaders.CONTENT_TYPE);
            requireSaidOnce(ApiHeaders.CONTENT_ENCODING);
        }
        if (success && endpoint.answersWithBody()) {
            checkHeadOfBody();
        } else if (success) {
            checkNoBody();
        }
        // Of a success, one byte over the limit shows that the body is over it.
        this.taken = new ChunkedBuffer(initialBytes(), success ? limit + 1 : limit);
    }

    private void checkHeadOfBody() {
        if (!isJson(head.header(ApiHeaders.CONTENT_TYPE))) {
            throw attempt.malformed("the answer's Content-Type is not JSON", null);
        }
        if (!ContentCoding.isKnown(head.header(ApiHeaders.CONTENT_ENCODING))) {
            throw attempt.malformed("the answer's Content-Encoding was not asked for", null);
        }
        // A body that only the end of the connection delimits can be cut short without anyone noticing.
        if (head.contentLength() < 0 && !head.isChunked()) {
            throw attempt.malformed("the answer's body has neither a Content-Length nor is it chunked", null);
        }
        if (head.contentLength() > limit) {
            throw tooLarge(null);
        }
    }

    /** Of two values each transport would believe another one. */
    private void requireSaidOnce(String name) {
        if (head.repeats(name)) {
            throw attempt.malformed("the answer has more than one " + name, null);
        }
    }

    private void checkNoBody() {
        if (head.contentLength() > 0 || head.isChunked()) {
            throw attempt.malformed("status " + head.status() + " came with a body", null);
        }
    }

    private RuntimeException tooLarge(@Nullable Exception cause) {
        return attempt.tooLarge("the answer's body has more than " + limit + " bytes", cause);
    }

    private static boolean isJson(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        int parameters = contentType.indexOf(';');
        String type = (parameters < 0 ? contentType : contentType.substring(0, parameters))
                .strip()
                .toLowerCase(Locale.ROOT);
        return type.equals(ApiHeaders.JSON) || type.endsWith("+json");
    }

    /** One more than announced, so that the end of the body shows without growing. */
    private int initialBytes() {
        if (success && !endpoint.answersWithBody()) {
            return 1;
        }
        return head.contentLength() < 0 ? INITIAL_BYTES : (int) Math.min(head.contentLength() + 1, MOST_BYTES_ON_TRUST);
    }

    /**
     * Whether more of the body is wanted.
     *
     * @return false once enough of an error's body is there, or nobody waits for it
     */
    public boolean wantsMore() {
        return success || (taken.length() < limit && !Thread.currentThread().isInterrupted());
    }

    /**
     * Whether a body that breaks off does no harm.
     *
     * @return true for an error, whose status has said it all
     */
    public boolean isError() {
        return !success;
    }

    /**
     * Where to put bytes.
     *
     * @return an array with room from {@link #position()} to its end
     */
    public byte[] array() {
        return taken.array();
    }

    /**
     * Where the next byte goes.
     *
     * @return the index in {@link #array()}
     */
    public int position() {
        return taken.position();
    }

    /**
     * Bytes were put.
     *
     * @param count how many
     * @throws tachyon.chatroom.port.ResponseTooLargeException if that is over the limit
     * @throws tachyon.chatroom.port.CallInterruptedException if the thread was interrupted and more is to come
     */
    public void advance(int count) {
        taken.advance(count);
        if (success && taken.length() > limit) {
            throw tooLarge(null);
        }
        if (success && taken.length() != head.contentLength()) {
            // Neither transport's reads end by an interrupt on every kind of thread.
            attempt.requireNotInterrupted();
        }
    }

    /**
     * Reads the body as what the operation answers.
     *
     * @return what the answer holds
     * @throws tachyon.chatroom.port.ChatroomException if the answer is not the success, or does not speak the dialect
     */
    public T value() {
        Body body = body();
        try {
            return endpoint.read(body.bytes(), body.length(), limits);
        } catch (WireFormatException e) {
            throw attempt.malformed(String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * The decoded body of a success.
     *
     * @return the body
     * @throws tachyon.chatroom.port.ChatroomException if the answer is not the success, or is over a limit
     */
    public Body body() {
        Body body = decoded();
        if (!success) {
            throw ServiceException.of(
                    endpoint.operation(),
                    ErrorBody.describe(head, body.bytes(), body.length(), attempt.token(), InstantSource.system()));
        }
        if (!endpoint.answersWithBody() && body.length() > 0) {
            throw attempt.malformed("status " + head.status() + " came with a body", null);
        }
        return body;
    }

    private Body decoded() {
        if (!ContentCoding.isGzip(head.header(ApiHeaders.CONTENT_ENCODING)) || taken.length() == 0) {
            return new Body(taken.whole(), taken.length());
        }
        try {
            ChunkedBuffer decoded = ContentCoding.gunzip(taken.whole(), taken.length(), success ? limit + 1 : limit);
            if (decoded.length() > limit) {
                throw tooLarge(null);
            }
            return new Body(decoded.whole(), decoded.length());
        } catch (IOException e) {
            if (success) {
                throw attempt.malformed("the answer's gzip coding is broken", e);
            }
            return new Body(new byte[0], 0);
        }
    }

    /** A body in memory. */
    public static final class Body {
        private final byte[] bytes;
        private final int length;

        Body(byte[] bytes, int length) {
            this.bytes = bytes;
            this.length = length;
        }

        /**
         * The bytes.
         *
         * @return an array that begins with the body; it is not copied
         */
        public byte[] bytes() {
            return bytes;
        }

        /**
         * How long the body is.
         *
         * @return how many of the {@link #bytes()} it is
         */
        public int length() {
            return length;
        }
    }
}
