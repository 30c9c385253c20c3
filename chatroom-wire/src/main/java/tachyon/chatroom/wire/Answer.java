package tachyon.chatroom.wire;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Arrays;
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
    private static final int MOST_LENGTH_DIGITS = 18;

    private final Endpoint<T> endpoint;
    private final Attempt attempt;
    private final ResponseHead head;
    private final int limit;
    private final boolean success;
    private final long contentLength;
    private byte[] bytes;
    private int length;

    /**
     * Begins with the head and fails if it already tells that the answer is of no use.
     *
     * @param endpoint what is expected
     * @param attempt the call, which learns the status
     * @param head the status and headers
     * @param maxResponseBytes the most bytes that the body may have, as sent and as decoded
     * @throws tachyon.chatroom.port.ChatroomException if the head breaks the dialect or a limit
     */
    public Answer(Endpoint<T> endpoint, Attempt attempt, ResponseHead head, int maxResponseBytes) {
        this.endpoint = endpoint;
        this.attempt = attempt;
        this.head = head;
        attempt.statusRead(head.status());
        if (head.status() < 100 || head.status() > 999) {
            throw attempt.malformed("the answer's status is none", null);
        }
        this.success = head.status() == endpoint.successStatus();
        this.limit = success ? maxResponseBytes : Math.min(maxResponseBytes, Limits.MAX_ERROR_BYTES);
        this.contentLength = readContentLength();
        if (success) {
            requireSaidOnce(Headers.CONTENT_LENGTH);
            requireSaidOnce(Headers.TRANSFER_ENCODING);
            requireSaidOnce(Headers.CONTENT_TYPE);
            requireSaidOnce(Headers.CONTENT_ENCODING);
        }
        if (success && endpoint.answersWithBody()) {
            checkHeadOfBody();
        } else if (success) {
            checkNoBody();
        }
        this.bytes = new byte[initialBytes()];
    }

    private void checkHeadOfBody() {
        if (!isJson(head.header(Headers.CONTENT_TYPE))) {
            throw attempt.malformed("the answer's Content-Type is not JSON", null);
        }
        if (!ContentCoding.isKnown(head.header(Headers.CONTENT_ENCODING))) {
            throw attempt.malformed("the answer's Content-Encoding was not asked for", null);
        }
        // A body that only the end of the connection delimits can be cut short without anyone noticing.
        String transferEncoding = head.header(Headers.TRANSFER_ENCODING);
        if (transferEncoding == null
                ? contentLength < 0
                : !transferEncoding.strip().equalsIgnoreCase("chunked")) {
            throw attempt.malformed("the answer's body has neither a Content-Length nor is it chunked", null);
        }
        if (contentLength > limit) {
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
        if (contentLength > 0 || head.header(Headers.TRANSFER_ENCODING) != null) {
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
        String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return type.equals(Headers.JSON) || type.endsWith("+json");
    }

    /** The announced length, -1 when there is none; anything but digits makes a success malformed. */
    private long readContentLength() {
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
        if (value < 0 && success) {
            throw attempt.malformed("the answer's Content-Length is no number", null);
        }
        return value;
    }

    /** One more than announced, so that the end of the body shows without growing. */
    private int initialBytes() {
        if (contentLength < 0) {
            return Math.min(INITIAL_BYTES, limit);
        }
        return (int) Math.min(contentLength + 1, Math.min(limit, MOST_BYTES_ON_TRUST));
    }

    /**
     * Whether more of the body is wanted.
     *
     * @return false once enough of an error's body is there
     */
    public boolean wantsMore() {
        return success || length < limit;
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
        if (length == bytes.length) {
            // One byte over the limit shows that the body is over it.
            long most = success ? limit + 1L : limit;
            bytes = Arrays.copyOf(bytes, (int) Math.min(Math.max(length * 2L, INITIAL_BYTES), Math.max(most, 1)));
        }
        return bytes;
    }

    /**
     * Where the next byte goes.
     *
     * @return the index in {@link #array()}
     */
    public int position() {
        return length;
    }

    /**
     * Bytes were put.
     *
     * @param count how many
     * @throws tachyon.chatroom.port.ResponseTooLargeException if that is over the limit
     */
    public void advance(int count) {
        length += count;
        if (success && length > limit) {
            throw tooLarge(null);
        }
    }

    /**
     * Reads the body as what the operation answers.
     *
     * @return what the answer holds
     * @throws tachyon.chatroom.port.ChatroomException if the answer is not the success, or does not speak the dialect
     */
    public T value() {
        byte[] body = body();
        try {
            return endpoint.read(body, length);
        } catch (DialectException e) {
            throw attempt.malformed(String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * The decoded body of a success.
     *
     * @return holds the body from index 0 on; {@link #position()} says how long it is
     * @throws tachyon.chatroom.port.ChatroomException if the answer is not the success, or is over a limit
     */
    public byte[] body() {
        decode();
        if (!success) {
            throw ServiceException.of(
                    endpoint.operation(),
                    ErrorBody.describe(head, bytes, length, attempt.token(), InstantSource.system()));
        }
        if (!endpoint.answersWithBody() && length > 0) {
            throw attempt.malformed("status " + head.status() + " came with a body", null);
        }
        return bytes;
    }

    private void decode() {
        if (!ContentCoding.isGzip(head.header(Headers.CONTENT_ENCODING)) || length == 0) {
            return;
        }
        try {
            bytes = ContentCoding.gunzip(bytes, length, limit);
            length = bytes.length;
        } catch (IOException e) {
            if (success) {
                throw attempt.malformed("the answer's gzip coding is broken", e);
            }
            length = 0;
        }
        if (length > limit) {
            if (success) {
                throw tooLarge(null);
            }
            length = limit;
        }
    }
}
