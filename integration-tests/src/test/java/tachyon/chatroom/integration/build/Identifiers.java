package tachyon.chatroom.integration.build;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Identifiers and their words. */
final class Identifiers {
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z][A-Za-z0-9]*(_[A-Za-z0-9]+)*");
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|_");

    private Identifiers() {}

    /** Returns the identifiers in a text. */
    static List<MatchResult> in(String text) {
        return IDENTIFIER.matcher(text).results().toList();
    }

    /** Returns whether an identifier consists of several words. */
    static boolean isCompound(String identifier) {
        return HUMP.matcher(identifier).find();
    }

    /**
     * Returns the words of an identifier, such as {@code retry after} for {@code retryAfter}; a single word is
     * unchanged.
     */
    static String words(String identifier) {
        return isCompound(identifier) ? HUMP.matcher(identifier).replaceAll(" ").toLowerCase(Locale.ROOT) : identifier;
    }
}
