package tachyon.chatroom.wire.response;

import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import tachyon.chatroom.port.AccessToken;
import tachyon.chatroom.port.ErrorResponse;

/**
 * Finds a token in a text, also if the text has any of its characters in the escapes of JSON, URLs or HTML, in up to
 * {@value #MAX_LAYERS} layers of them, and a prefix of the token at the end of the text, which truncation leaves behind. The
 * time is linear in the length of the text, unless the token starts with the same characters many times. Immutable.
 */
public final class SecretRedaction {
    private static final int MAX_LAYERS = 3;

    /** Bounds the time that a hostile text takes. */
    static final int MAX_CHARACTERS = 4 * ErrorResponse.MAX_TEXT_LENGTH;

    /** A shorter prefix of a token reveals too little to be worth a redaction that may be wrong. */
    private static final int MIN_PREFIX = 8;

    private final String secret;
    private final String replacement;

    private SecretRedaction(AccessToken token) {
        this.secret = token.value();
        this.replacement = token.toString();
    }

    /**
     * Creates the redaction of a token.
     *
     * @param token the token
     * @return the redaction
     */
    public static SecretRedaction of(AccessToken token) {
        return new SecretRedaction(token);
    }

    /**
     * Replaces the token in the first {@value #MAX_CHARACTERS} characters of a text, and omits the others.
     *
     * @param complete the text
     * @return the text, with {@code ***} instead of the token
     */
    public String redact(String complete) {
        String text = truncate(complete, MAX_CHARACTERS);
        BitSet redacted = find(text);
        if (redacted.isEmpty()) {
            return text;
        }
        StringBuilder result = new StringBuilder(text.length());
        int copied = 0;
        for (int start = redacted.nextSetBit(0); start >= 0; start = redacted.nextSetBit(copied)) {
            result.append(text, copied, start).append(replacement);
            copied = redacted.nextClearBit(start);
        }
        return result.append(text, copied, text.length()).toString();
    }

    /** Truncates a text to a length, or to one character less if the next one is a half of a surrogate pair. */
    static String truncate(String text, int maxLength) {
        if (text.length() <= maxLength) {
            return text;
        }
        boolean halvesPair = Character.isHighSurrogate(text.charAt(maxLength - 1))
                && Character.isLowSurrogate(text.charAt(maxLength));
        return text.substring(0, halvesPair ? maxLength - 1 : maxLength);
    }

    /**
     * Returns whether a text shows the token, or may show it behind its first {@value #MAX_CHARACTERS} characters.
     *
     * @param text the text
     * @return true if {@link #redact} changes the text
     */
    public boolean isShownBy(String text) {
        return text.length() > MAX_CHARACTERS || !find(text).isEmpty();
    }

    /** Returns the indexes of the characters that show the token. */
    private BitSet find(String text) {
        EscapedText escaped = new EscapedText(text);
        BitSet found = new BitSet();
        for (int start = 0; start < text.length(); start++) {
            if (text.charAt(start) == secret.charAt(0) || escaped.isEscapeAt(start)) {
                find(escaped, start, found);
            }
        }
        return found;
    }

    /** Searches for the token, and for a truncated one, at one place. */
    private void find(EscapedText text, int start, BitSet found) {
        int end = text.skipEqual(start, secret);
        Set<Integer> ends = Set.of(end);
        for (int matched = end - start; matched < secret.length() && !ends.isEmpty(); matched++) {
            Set<Integer> next = new HashSet<>();
            for (int i : ends) {
                next.addAll(text.ends(secret.charAt(matched), i, MAX_LAYERS));
            }
            if (next.remove(text.truncated()) && matched >= MIN_PREFIX) {
                found.set(start, text.length());
            }
            ends = next;
        }
        if (!ends.isEmpty()) {
            found.set(start, Collections.max(ends));
        }
    }
}
