package tachyon.chatroom.domain;

import java.util.Objects;

/** The rules that text must keep, each failing with the field's name and the rule, and the position where it helps. */
final class TextRules {
    private TextRules() {}

    static void requireNotBlank(String field, String value) {
        if (Objects.requireNonNull(value, field).isBlank()) {
            throw new IllegalArgumentException(field + ": must not be blank");
        }
    }

    static void requireNoControlCharacters(String field, String value) {
        for (int i = 0; i < value.length(); i++) {
            if (Character.isISOControl(value.charAt(i))) {
                throw broken(field, "must hold no control character", value, i);
            }
        }
    }

    /** Text that goes into a URL has to have a UTF-8 form, and half a surrogate pair has none. */
    static void requireWellFormed(String field, String value) {
        for (int i = 0; i < value.length(); i++) {
            if (isLoneSurrogate(value, i)) {
                throw broken(field, "must hold no lone surrogate", value, i);
            }
        }
    }

    /** Text that goes into a header: the characters that no server, proxy or library trims, folds or re-encodes. */
    static void requireVisibleAscii(String field, String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < 0x21 || c > 0x7E) {
                throw broken(field, "must hold only visible ASCII characters (0x21 to 0x7E)", value, i);
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

    private static IllegalArgumentException broken(String field, String rule, String value, int index) {
        return new IllegalArgumentException(
                "%s: %s, found U+%04X at index %d".formatted(field, rule, (int) value.charAt(index), index));
    }
}
