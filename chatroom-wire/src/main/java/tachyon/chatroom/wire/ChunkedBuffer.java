package tachyon.chatroom.wire;

import java.util.ArrayList;
import java.util.List;

/**
 * Bytes whose number is not known beforehand. They are kept in pieces, so that what turns out to be too much was never
 * one large array, which a small heap may have no room for. Not thread-safe.
 */
final class ChunkedBuffer {
    private static final byte[] NONE = {};
    private static final int SMALLEST = 8 * 1024;
    private static final int LARGEST = 256 * 1024;

    private final int most;
    private final List<byte[]> full = new ArrayList<>(0);
    private int lengthOfFull;
    private final int first;
    private byte[] last = NONE;
    private int lengthOfLast;

    /**
     * Begins with room.
     *
     * @param first how many bytes the first piece takes
     * @param most how many bytes there can be in all
     */
    ChunkedBuffer(int first, int most) {
        this.first = Math.min(first, most);
        this.most = most;
    }

    /** An array with room from {@link #position()} on, unless there are as many bytes as there can be. */
    byte[] array() {
        if (lengthOfLast == last.length && length() < most) {
            grow();
        }
        return last;
    }

    /** Not before the first byte: many an answer has no body. */
    private void grow() {
        if (last == NONE) {
            last = new byte[first];
            return;
        }
        full.add(last);
        lengthOfFull += lengthOfLast;
        int next = Math.min(LARGEST, Math.max(SMALLEST, last.length * 2));
        last = new byte[Math.min(next, most - lengthOfFull)];
        lengthOfLast = 0;
    }

    int position() {
        return lengthOfLast;
    }

    void advance(int count) {
        lengthOfLast += count;
    }

    int length() {
        return lengthOfFull + lengthOfLast;
    }

    /** An array that begins with all the bytes. */
    byte[] whole() {
        if (full.isEmpty()) {
            return last;
        }
        byte[] whole = new byte[length()];
        int position = 0;
        for (byte[] piece : full) {
            System.arraycopy(piece, 0, whole, position, piece.length);
            position += piece.length;
        }
        System.arraycopy(last, 0, whole, position, lengthOfLast);
        return whole;
    }
}
