package tachyon.chatroom.port.spi;

/**
 * Text from outside of the program in an exception's message. A control character in it could forge a line of a log or
 * change how a terminal shows one.
 */
public final class SingleLine {
    private SingleLine() {}

    /**
     * Replaces every control character: those of Unicode's category Cc (C0, DEL and C1), the line and paragraph
     * separators, and the characters that change the direction of text.
     *
     * @param text the text
     * @return the text with a space instead of each control character
     */
    public static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isControl(text.charAt(i))) {
                return replace(text);
            }
        }
        return text;
    }

    private static String replace(String text) {
        char[] characters = text.toCharArray();
        for (int i = 0; i < characters.length; i++) {
            if (isControl(characters[i])) {
                characters[i] = ' ';
            }
        }
        return new String(characters);
    }

    private static boolean isControl(char c) {
        return c < ' '
                || (c >= '\u007F' && c <= '\u009F')
                || c == '\u061C'
                || c == '\u200E'
                || c == '\u200F'
                || (c >= '\u2028' && c <= '\u202E')
                || (c >= '\u2066' && c <= '\u2069');
    }
}
