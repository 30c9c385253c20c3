package tachyon.chatroom.integration.build;

import java.util.Locale;

/**
 * A use of a listed term.
 *
 * @param path the file, relative to the root
 * @param line the line, from 1
 * @param scope the kind of text
 * @param text the text that contains the term
 * @param start the start of the term in the text
 * @param end the end of the term in the text
 * @param standard the standard term
 */
record Finding(String path, int line, Scope scope, String text, int start, int end, String standard) {
    @Override
    public String toString() {
        String context = text.substring(Math.max(0, start - 30), Math.min(text.length(), end + 30));
        return path + ":" + line + ": " + scope.name().toLowerCase(Locale.ROOT) + ": \"" + text.substring(start, end)
                + "\" in \"" + context + "\"; use: " + standard;
    }
}
