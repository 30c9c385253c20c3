package tachyon.chatroom.wire.response;

import tachyon.chatroom.wire.RestOperation;

/**
 * The body of one response in memory, within its limit. A transport writes bytes at
 * {@link #position()} of {@link #array()} and calls {@link #advance}: to the end of a success, or while an error
 * {@link #hasCapacity()}. Not thread-safe.
 */
public final class ResponseBuffer {
    private static final int INITIAL_BYTES = 8 * 1024;
    private static final int MAX_INITIAL_BYTES = 1024 * 1024;

    private final boolean success;
    private final long contentLength;
    private final int maxBytes;
    private final ChunkedBuffer bytes;

    /**
     * Creates an empty buffer.
     *
     * @param operation the operation
     * @param headers the headers of its response, which meet the {@link HeaderPolicy}
     * @param limits the limits of the response
     */
    public ResponseBuffer(RestOperation<?> operation, ValidatedHeaders headers, ResponseLimits limits) {
        this.success = operation.isSuccess(headers.status());
        this.contentLength = headers.contentLength();
        this.maxBytes = limits.maxBodyBytes(success);
        // Of a success, one byte over the limit shows that the body exceeds it.
        this.bytes = new ChunkedBuffer(
                headers.status() == HeaderPolicy.NO_CONTENT ? 1 : initialBytes(contentLength),
                success ? maxBytes + 1 : maxBytes);
    }

    /** One byte more than declared, so that the read that finds the end of the body needs no growth. */
    private static int initialBytes(long contentLength) {
        return contentLength < 0 ? INITIAL_BYTES : (int) Math.min(contentLength + 1, MAX_INITIAL_BYTES);
    }

    /**
     * Returns whether the response is the operation's success.
     *
     * @return false for an error, whose status is sufficient: its body may be truncated
     */
    public boolean isSuccess() {
        return success;
    }

    /**
     * Returns whether the buffer is below its limit.
     *
     * @return false once the buffer holds the usable part of an error's body
     */
    public boolean hasCapacity() {
        return bytes.length() < maxBytes;
    }

    /**
     * Returns whether the buffer holds the declared number of bytes.
     *
     * @return false also if no length is declared
     */
    public boolean isComplete() {
        return bytes.length() == contentLength;
    }

    /**
     * Returns the array to write to.
     *
     * @return an array with capacity from {@link #position()} to its end
     */
    public byte[] array() {
        return bytes.array();
    }

    /**
     * Returns the index of the next byte.
     *
     * @return the index in {@link #array()}
     */
    public int position() {
        return bytes.position();
    }

    /**
     * Adds the bytes that a transport wrote to the array.
     *
     * @param count the number of bytes
     * @throws ResponseLimitException if a success's body exceeds its limit
     */
    public void advance(int count) {
        bytes.advance(count);
        if (success && bytes.length() > maxBytes) {
            throw ResponseLimitException.body(maxBytes);
        }
    }

    int maxBytes() {
        return maxBytes;
    }

    ChunkedBuffer bytes() {
        return bytes;
    }
}
