package tachyon.chatroom.integration.build;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A term that the library does not use.
 *
 * @param scopes the kinds of text in which the term is reported
 * @param pattern the term; case-insensitive, where {@code ^} is the start of a sentence or of an identifier
 * @param standard the standard term to use instead
 * @param samples texts that contain the term
 */
record Term(Set<Scope> scopes, Pattern pattern, String standard, List<String> samples) {
    /** The start of the text, a sentence, a paragraph, a list item, a table cell, a heading, a quotation or a link. */
    private static final String START = "(?<=^|[.!?] |>|\\| |^- |^\\* |# |\\(|\"|\\[|\\*\\*|> )";

    /**
     * Parses a line of {@code terms.txt}: scopes, pattern, standard term and samples, separated by two or more spaces.
     */
    static Term parse(String line) {
        String[] columns = line.split(" {2,}", -1);
        if (columns.length != 4) {
            throw new IllegalArgumentException("terms.txt: must have four columns, is: " + line);
        }
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        for (String scope : columns[0].split(",", -1)) {
            scopes.addAll(
                    scope.equals("all")
                            ? Arrays.asList(Scope.values())
                            : Set.of(Scope.valueOf(scope.toUpperCase(Locale.ROOT))));
        }
        String regex = columns[1].startsWith("^") ? START + columns[1].substring(1) : columns[1];
        return new Term(scopes, Pattern.compile(regex, Pattern.CASE_INSENSITIVE), columns[2], samples(columns[3]));
    }

    private static List<String> samples(String column) {
        return List.of(column.split("; ", -1));
    }
}
