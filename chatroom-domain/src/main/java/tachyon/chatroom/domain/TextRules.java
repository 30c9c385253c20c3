package tachyon.chatroom.domain;

import java.util.Objects;
import java.util.regex.Pattern;

/** Validation rules of text. A violation's message has the field's name, the rule, and the first invalid character. */
final class TextRules {
    private static final int MAX_QUOTED = 100;
    private static final Pattern NOT_VISIBLE = Pattern.compile("[^ -~]");

    private TextRules() {}

    static void requireNotBlank(String field, String value) {
        if (Objects.requireNonNull(value, field).isBlank()) {
            throw new IllegalArgumentException(field + ": must not be blank");
        }
    }

    static void requireNoControlCharacters(String field, String value) {
        for (int i = 0; i < value.length(); i++) {
            if (Character.isISOControl(value.charAt(i))) {
                throw violation(field, "must hold no control character", value, i);
            }
        }
    }

    /** Requires text that a URL can contain: a lone surrogate has no UTF-8 encoding. */
    static void requireWellFormed(String field, String value) {
        for (int i = 0; i < value.length(); i++) {
            if (isLoneSurrogate(value, i)) {
                throw violation(field, "must hold no lone surrogate", value, i);
            }
        }
    }

    /** Requires text that a header can contain: characters that servers and proxies do not trim, fold or re-encode. */
    static void requireVisibleAscii(String field, String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < 0x21 || c > 0x7E) {
                throw violation(field, "must hold only visible ASCII characters (0x21 to 0x7E)", value, i);
            }
        }
    }

    static boolean isLoneSurrogate(String value, int index) {
        char c = value.charAt(index);
        if (Character.isHighSurrogate(c)) {
            return index + 1 == value.length() || !Character.isLowSurrogate(value.charAt(index + 1));
        }
        return Character.isLowSurrogate(c) && (index == 0 || !Character.isHighSurrogate(value.charAt(index - 1)));
    }

    /** Returns the beginning of an invalid text, for a message on one line. */
    static String quotable(String text) {
        String start = text.length() <= MAX_QUOTED ? text : text.substring(0, MAX_QUOTED) + "...";
        return NOT_VISIBLE.matcher(start).replaceAll("?");
    }

    private static IllegalArgumentException violation(String field, String rule, String value, int index) {
        return new IllegalArgumentException(
                "%s: %s, found U+%04X at index %d".formatted(field, rule, (int) value.charAt(index), index));
    }
}
