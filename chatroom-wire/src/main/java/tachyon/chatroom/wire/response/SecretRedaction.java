package tachyon.chatroom.wire.response;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import tachyon.chatroom.port.AccessToken;

/**
 * Finds a token in a text, also if the text has it in the escapes of JSON, URLs or HTML, in up to {@value #MAX_LAYERS}
 * layers of them, and a prefix of the token at the end of the text, which truncation leaves behind. Its time is linear in
 * the length of the text. Immutable.
 */
public final class SecretRedaction {
    private static final int MAX_LAYERS = 3;

    /** A shorter prefix of a token reveals too little to be worth a redaction that may be wrong. */
    private static final int MIN_PREFIX = 8;

    private final String secret;
    private final String replacement;

    /** For each length of a match the length of the next shorter one that ends at the same place. */
    private final int[] shorter;

    private SecretRedaction(AccessToken token) {
        this.secret = token.value();
        this.replacement = token.toString();
        this.shorter = new int[secret.length() + 1];
        int matched = 0;
        for (int i = 1; i < secret.length(); i++) {
            matched = next(matched, secret.charAt(i));
            shorter[i + 1] = matched;
        }
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
     * Replaces the token.
     *
     * @param text the text
     * @return the text, with {@code ***} instead of the token
     */
    public String redact(String text) {
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

    /**
     * Returns whether a text shows the token.
     *
     * @param text the text
     * @return true if {@link #redact} changes the text
     */
    public boolean isShownBy(String text) {
        return !find(text).isEmpty();
    }

    /** Returns the indexes of the characters that show the token. */
    private BitSet find(String text) {
        BitSet found = new BitSet();
        find(DecodedText.of(text), MAX_LAYERS, text.length(), found);
        return found;
    }

    /** Searches a text and, one layer of escapes after another, what it represents. */
    private void find(@Nullable DecodedText text, int layers, int originalLength, BitSet found) {
        if (text == null) {
            return;
        }
        search(text, originalLength, found);
        for (EscapeSyntax syntax : EscapeSyntax.ALL) {
            if (layers > 0) {
                find(syntax.decode(text), layers - 1, originalLength, found);
            }
        }
    }

    /** Searches with the algorithm of Knuth, Morris and Pratt, which also yields the longest prefix at the text's end. */
    private void search(DecodedText text, int originalLength, BitSet found) {
        int matched = 0;
        for (int i = 0; i < text.length(); i++) {
            matched = next(matched, text.at(i));
            if (matched == secret.length()) {
                found.set(text.start(i + 1 - matched), text.start(i + 1));
            }
        }
        if (matched >= MIN_PREFIX && matched < secret.length()) {
            found.set(text.start(text.length() - matched), originalLength);
        }
    }

    private int next(int matched, char c) {
        int length = matched == secret.length() ? shorter[matched] : matched;
        while (length > 0 && secret.charAt(length) != c) {
            length = shorter[length];
        }
        return secret.charAt(length) == c ? length + 1 : 0;
    }
}
