package tachyon.chatroom.wire.response;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A syntax that represents a character by several. Each constant reads generously, as some readers do: a text that it finds
 * is hidden, not processed.
 */
enum EscapeSyntax {
    /** A backslash and a letter, {@code u} and four hexadecimal digits, or any other character, which represents itself. */
    JSON('\\') {
        @Override
        int read(DecodedText text, int start) {
            if (start + 1 == text.length()) {
                return INCOMPLETE;
            }
            char c = text.at(start + 1);
            if (c == 'u') {
                return hexadecimal(text, start, start + 2, start + 6);
            }
            int control = "bfnrt".indexOf(c);
            return escape(control < 0 ? c : "\b\f\n\r\t".charAt(control), 2);
        }
    },

    /** A percent sign and two hexadecimal digits (RFC 3986). */
    PERCENT('%') {
        @Override
        int read(DecodedText text, int start) {
            return hexadecimal(text, start, start + 1, start + 3);
        }
    },

    /** A character reference of HTML: decimal, hexadecimal, or one of the five that XML also has. */
    HTML('&') {
        @Override
        int read(DecodedText text, int start) {
            int end = start + 1;
            while (end < text.length() && end - start <= MAX_REFERENCE && isReferencePart(text.at(end))) {
                end++;
            }
            if (end == text.length()) {
                return INCOMPLETE;
            }
            int code = text.is(start + 1, '#') ? number(text, start + 2, end) : named(text, start + 1, end);
            int length = (text.at(end) == ';' ? end + 1 : end) - start;
            return code < 0 ? NONE : escape((char) code, length);
        }
    };

    static final List<EscapeSyntax> ALL = List.of(values());

    /** No escape starts here. */
    static final int NONE = -1;

    /** The end of the text truncates an escape, or what may be one. */
    static final int INCOMPLETE = -2;

    /** The maximum number of characters of a reference, including zeros in front of its number. */
    private static final int MAX_REFERENCE = 16;

    private static final Map<String, Character> NAMES =
            Map.of("amp", '&', "lt", '<', "gt", '>', "quot", '"', "apos", '\'');

    private final char first;

    EscapeSyntax(char first) {
        this.first = first;
    }

    /**
     * Reads the escape that starts at an index.
     *
     * @return the {@link #escape}, {@link #NONE} or {@link #INCOMPLETE}
     */
    abstract int read(DecodedText text, int start);

    /** Decodes every escape once; returns null if the text has none. It omits an escape that the end truncates. */
    @Nullable DecodedText decode(DecodedText text) {
        DecodedText.Builder decoded = null;
        int i = 0;
        while (i < text.length()) {
            int escape = text.at(i) == first ? read(text, i) : NONE;
            if (escape != NONE && decoded == null) {
                decoded = copyOfStart(text, i);
            }
            if (escape == INCOMPLETE) {
                break;
            }
            if (decoded != null) {
                decoded.add(escape == NONE ? text.at(i) : (char) escape, i);
            }
            i += escape == NONE ? 1 : escape >> 16;
        }
        return decoded == null ? null : decoded.build(i);
    }

    private static DecodedText.Builder copyOfStart(DecodedText text, int end) {
        DecodedText.Builder copy = new DecodedText.Builder(text);
        for (int i = 0; i < end; i++) {
            copy.add(text.at(i), i);
        }
        return copy;
    }

    /** Returns an escape's character with its length: without an object for each of thousands. */
    private static int escape(char c, int length) {
        return (length << 16) | c;
    }

    /** Reads an escape whose last part, from {@code from} to {@code end}, is a hexadecimal number. */
    private static int hexadecimal(DecodedText text, int start, int from, int end) {
        int code = 0;
        for (int i = from; i < end; i++) {
            if (i >= text.length()) {
                return INCOMPLETE;
            }
            int digit = Character.digit(text.at(i), 16);
            if (digit < 0) {
                return NONE;
            }
            code = (code << 4) | digit;
        }
        return escape((char) code, end - start);
    }

    private static boolean isReferencePart(char c) {
        return c == '#' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    /** Returns the code of a numeric reference, -1 for none. Larger codes than a token's are not distinguished. */
    private static int number(DecodedText text, int from, int end) {
        boolean hexadecimal = text.is(from, 'x') || text.is(from, 'X');
        int start = hexadecimal ? from + 1 : from;
        int code = start < end ? 0 : -1;
        for (int i = start; i < end && code >= 0; i++) {
            int digit = Character.digit(text.at(i), hexadecimal ? 16 : 10);
            code = digit < 0 ? -1 : Math.min(code * (hexadecimal ? 16 : 10) + digit, Character.MAX_VALUE);
        }
        return code;
    }

    /** Returns the code of a named reference, -1 for none. */
    private static int named(DecodedText text, int from, int end) {
        StringBuilder name = new StringBuilder();
        for (int i = from; i < end; i++) {
            name.append(text.at(i));
        }
        Character c = NAMES.get(name.toString());
        return c == null ? -1 : c;
    }
}
