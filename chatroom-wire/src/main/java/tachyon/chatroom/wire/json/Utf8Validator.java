package tachyon.chatroom.wire.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import tachyon.chatroom.wire.WireFormatException;

/**
 * Requires bytes to be UTF-8 (RFC 3629), part by part. The JSON parser also decodes overlong sequences, and encoded
 * surrogates: two readers would find two different texts in the same bytes. Not thread-safe.
 */
final class Utf8Validator {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long NOT_ASCII = 0x8080808080808080L;
    private static final int MAX_CHARACTER = 4;
    private static final int MIN_CONTINUATION = 0x80;
    private static final int MAX_CONTINUATION = 0xBF;

    /** The JSON parser takes a zero among the first bytes for UTF-16 or UTF-32. */
    private static final int ENCODING_BYTES = 4;

    private long position;

    /** The number of bytes that the current character lacks, and the range of the next one. */
    private int missing;

    private int min = MIN_CONTINUATION;
    private int max = MAX_CONTINUATION;

    /** Validates the next bytes; the last character may be incomplete. */
    void validate(byte[] bytes, int offset, int length) {
        int end = offset + length;
        for (int i = offset; i < end && position + (i - offset) < ENCODING_BYTES; i++) {
            if (bytes[i] == 0) {
                throw violation(position + (i - offset));
            }
        }
        int i = offset;
        while (i < end) {
            if (missing == 0) {
                i = skipWhole(bytes, i, end);
            }
            if (i < end) {
                if (!accepts(bytes[i] & 0xFF)) {
                    throw violation(position + (i - offset));
                }
                i++;
            }
        }
        position += length;
    }

    /** Requires the last character to be complete. */
    void validateEnd() {
        if (missing > 0) {
            throw violation(position);
        }
    }

    /** Skips valid characters up to one that is invalid or near the end; the slow way validates that one. */
    private static int skipWhole(byte[] bytes, int from, int end) {
        int i = skipAscii(bytes, from, end);
        while (i <= end - MAX_CHARACTER) {
            int length = length(bytes, i);
            if (length == 0) {
                return i;
            }
            i += length;
            if (i < end && bytes[i] >= 0) {
                i = skipAscii(bytes, i, end);
            }
        }
        return i;
    }

    /** Returns the length of the character that is not ASCII, 0 if it is invalid. */
    private static int length(byte[] bytes, int i) {
        int first = bytes[i] & 0xFF;
        int second = bytes[i + 1] & 0xFF;
        if (first < 0xC2 || !isContinuation(second)) {
            return 0;
        }
        if (first < 0xE0) {
            return 2;
        }
        if (!isContinuation(bytes[i + 2])) {
            return 0;
        }
        if (first < 0xF0) {
            return (first == 0xE0 && second < 0xA0) || (first == 0xED && second > 0x9F) ? 0 : 3;
        }
        boolean valid = first <= 0xF4
                && isContinuation(bytes[i + 3])
                && (first != 0xF0 || second >= 0x90)
                && (first != 0xF4 || second <= 0x8F);
        return valid ? 4 : 0;
    }

    private static boolean isContinuation(int b) {
        return (b & 0xC0) == 0x80;
    }

    private static int skipAscii(byte[] bytes, int from, int end) {
        int i = from;
        while (i <= end - 4 * Long.BYTES && isAscii(bytes, i)) {
            i += 4 * Long.BYTES;
        }
        while (i <= end - Long.BYTES && ((long) LONGS.get(bytes, i) & NOT_ASCII) == 0) {
            i += Long.BYTES;
        }
        while (i < end && bytes[i] >= 0) {
            i++;
        }
        return i;
    }

    /** Returns whether 32 bytes are ASCII. */
    private static boolean isAscii(byte[] bytes, int i) {
        long joined = (long) LONGS.get(bytes, i)
                | (long) LONGS.get(bytes, i + Long.BYTES)
                | (long) LONGS.get(bytes, i + 2 * Long.BYTES)
                | (long) LONGS.get(bytes, i + 3 * Long.BYTES);
        return (joined & NOT_ASCII) == 0;
    }

    /** Accepts the first byte of a character that is not ASCII, or a following one. */
    private boolean accepts(int b) {
        if (missing > 0) {
            boolean valid = b >= min && b <= max;
            missing--;
            min = MIN_CONTINUATION;
            max = MAX_CONTINUATION;
            return valid;
        }
        if (b < 0xC2 || b > 0xF4) {
            return false;
        }
        if (b < 0xE0) {
            missing = 1;
        } else if (b < 0xF0) {
            missing = 2;
            min = b == 0xE0 ? 0xA0 : MIN_CONTINUATION;
            max = b == 0xED ? 0x9F : MAX_CONTINUATION;
        } else {
            missing = 3;
            min = b == 0xF0 ? 0x90 : MIN_CONTINUATION;
            max = b == 0xF4 ? 0x8F : MAX_CONTINUATION;
        }
        return true;
    }

    private static WireFormatException violation(long position) {
        return new WireFormatException("the body is not valid JSON: not UTF-8 at byte " + position);
    }
}
