package tachyon.chatroom.wire.json;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites the names of members that contain the escape of a lone surrogate, which the JSON parser rejects in names. A
 * marker and three hexadecimal digits stand for the surrogate: as many bytes as its escape has. {@link #unescape} restores
 * the name.
 */
final class LoneSurrogateNames {
    /** A noncharacter of Unicode. A marker that a name really contains is written with the digits 000. */
    private static final char MARKER = '\uFDD0';

    private static final byte[] ENCODED_MARKER = Character.toString(MARKER).getBytes(StandardCharsets.UTF_8);
    private static final int ESCAPE_LENGTH = 6;
    private static final int DIGITS = 3;

    private final byte[] json;
    private final int length;
    private final ByteArrayOutputStream result;
    private boolean found;

    private LoneSurrogateNames(byte[] json, int length) {
        this.json = json;
        this.length = length;
        this.result = new ByteArrayOutputStream(length);
    }

    /** Returns the rewritten document, null if no name contains the escape of a lone surrogate. */
    static byte @Nullable [] escape(byte[] json, int length) {
        LoneSurrogateNames names = new LoneSurrogateNames(json, length);
        names.rewrite();
        return names.found ? names.result.toByteArray() : null;
    }

    /** Returns the original of a name in a rewritten document. */
    static String unescape(String name) {
        int marker = name.indexOf(MARKER);
        if (marker < 0) {
            return name;
        }
        StringBuilder original = new StringBuilder();
        int copied = 0;
        while (marker >= 0) {
            int code = Integer.parseInt(name, marker + 1, marker + 1 + DIGITS, 16);
            original.append(name, copied, marker).append(code == 0 ? MARKER : (char) (0xD000 | code));
            copied = marker + 1 + DIGITS;
            marker = name.indexOf(MARKER, copied);
        }
        return original.append(name, copied, name.length()).toString();
    }

    private void rewrite() {
        int i = 0;
        while (i < length) {
            if (json[i] != '"') {
                result.write(json[i++]);
                continue;
            }
            int end = endOfString(i);
            if (isName(end)) {
                rewriteName(i, end);
            } else {
                result.write(json, i, end - i);
            }
            i = end;
        }
    }

    /** Returns the index behind the closing quote of the string that starts at an index. */
    private int endOfString(int start) {
        int i = start + 1;
        while (i < length && json[i] != '"') {
            i += json[i] == '\\' ? 2 : 1;
        }
        return Math.min(i + 1, length);
    }

    private boolean isName(int end) {
        int i = end;
        while (i < length && (json[i] == ' ' || json[i] == '\t' || json[i] == '\n' || json[i] == '\r')) {
            i++;
        }
        return i < length && json[i] == ':';
    }

    private void rewriteName(int start, int end) {
        int i = start;
        while (i < end) {
            int code = escapedAt(i, end);
            int following = escapedAt(i + ESCAPE_LENGTH, end);
            if (isSurrogate(code) && !(isHigh(code) && isSurrogate(following) && !isHigh(following))) {
                found = true;
                writeMarker(code);
                i += ESCAPE_LENGTH;
            } else if (code == MARKER) {
                writeMarker(0);
                i += ESCAPE_LENGTH;
            } else if (isMarker(i, end)) {
                writeMarker(0);
                i += ENCODED_MARKER.length;
            } else {
                // Of a pair both escapes, of any other escape the backslash and the next character.
                int count = isSurrogate(code) ? 2 * ESCAPE_LENGTH : json[i] == '\\' ? 2 : 1;
                result.write(json, i, Math.min(count, end - i));
                i += count;
            }
        }
    }

    private void writeMarker(int code) {
        result.writeBytes(ENCODED_MARKER);
        String digits = Integer.toHexString(0x1000 | (code & 0xFFF));
        result.writeBytes(digits.substring(1).getBytes(StandardCharsets.US_ASCII));
    }

    private boolean isMarker(int index, int end) {
        for (int i = 0; i < ENCODED_MARKER.length; i++) {
            if (index + i >= end || json[index + i] != ENCODED_MARKER[i]) {
                return false;
            }
        }
        return true;
    }

    /** Returns the code unit that an escape with four hexadecimal digits represents, -1 for none. */
    private int escapedAt(int index, int end) {
        if (index + ESCAPE_LENGTH > end || json[index] != '\\' || json[index + 1] != 'u') {
            return -1;
        }
        int code = 0;
        for (int i = index + 2; i < index + ESCAPE_LENGTH; i++) {
            int digit = Character.digit(json[i], 16);
            if (digit < 0) {
                return -1;
            }
            code = (code << 4) | digit;
        }
        return code;
    }

    private static boolean isSurrogate(int code) {
        return code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE;
    }

    private static boolean isHigh(int code) {
        return code <= Character.MAX_HIGH_SURROGATE;
    }
}
