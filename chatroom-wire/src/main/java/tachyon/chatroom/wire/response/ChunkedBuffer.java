package tachyon.chatroom.wire.response;

import java.util.ArrayList;
import java.util.List;

/**
 * A growing byte buffer that holds its bytes in chunks: a body that turns out to exceed its limit never needs one large
 * array, which a small heap may not have room for. Not thread-safe.
 */
final class ChunkedBuffer {
    private static final byte[] EMPTY = {};
    private static final int MIN_CHUNK = 8 * 1024;
    private static final int MAX_CHUNK = 256 * 1024;

    private final int maxLength;
    private final int firstChunk;
    private final List<byte[]> fullChunks = new ArrayList<>(0);
    private int lengthOfFullChunks;
    private byte[] lastChunk = EMPTY;
    private int lengthOfLastChunk;

    /**
     * Creates an empty buffer.
     *
     * @param firstChunk the size of the first chunk in bytes
     * @param maxLength the maximum number of bytes in the buffer
     */
    ChunkedBuffer(int firstChunk, int maxLength) {
        this.firstChunk = Math.min(firstChunk, maxLength);
        this.maxLength = maxLength;
    }

    /** Returns an array with capacity from {@link #position()} on, unless the buffer has its maximum length. */
    byte[] array() {
        if (lengthOfLastChunk == lastChunk.length && length() < maxLength) {
            grow();
        }
        return lastChunk;
    }

    /** Allocates the first chunk with the first byte: many responses have no body. */
    private void grow() {
        if (lastChunk == EMPTY) {
            lastChunk = new byte[firstChunk];
            return;
        }
        fullChunks.add(lastChunk);
        lengthOfFullChunks += lengthOfLastChunk;
        int next = Math.min(MAX_CHUNK, Math.max(MIN_CHUNK, lastChunk.length * 2));
        lastChunk = new byte[Math.min(next, maxLength - lengthOfFullChunks)];
        lengthOfLastChunk = 0;
    }

    int position() {
        return lengthOfLastChunk;
    }

    void advance(int count) {
        lengthOfLastChunk += count;
    }

    int length() {
        return lengthOfFullChunks + lengthOfLastChunk;
    }

    /** Returns an array that begins with all bytes: the only chunk, or a copy. */
    byte[] contiguous() {
        if (fullChunks.isEmpty()) {
            return lastChunk;
        }
        byte[] all = new byte[length()];
        int position = 0;
        for (byte[] chunk : fullChunks) {
            System.arraycopy(chunk, 0, all, position, chunk.length);
            position += chunk.length;
        }
        System.arraycopy(lastChunk, 0, all, position, lengthOfLastChunk);
        return all;
    }
}
