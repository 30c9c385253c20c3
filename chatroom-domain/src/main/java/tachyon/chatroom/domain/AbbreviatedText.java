package tachyon.chatroom.domain;

/** Limits the length of a text for {@code toString}, so that the log line of a large value stays readable. */
final class AbbreviatedText {
    /** The maximum number of characters that are shown: {@value}. */
    static final int MAX_CHARACTERS = 4_000;

    private AbbreviatedText() {}

    /** Returns the text; if it is longer than the maximum, its beginning, the number of omitted characters, and its end. */
    static String of(String text) {
        if (text.length() <= MAX_CHARACTERS) {
            return text;
        }
        int start = MAX_CHARACTERS / 2;
        int end = text.length() - MAX_CHARACTERS / 2;
        if (Character.isHighSurrogate(text.charAt(start - 1))) {
            start--;
        }
        if (Character.isLowSurrogate(text.charAt(end))) {
            end++;
        }
        return text.substring(0, start) + "...[" + (end - start) + " characters omitted]..." + text.substring(end);
    }
}
