package tachyon.chatroom.emulator;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The path and the query of a request target in origin form or absolute form. Both are still percent-encoded.
 *
 * @param path the path, which begins with a slash
 * @param query the query without its question mark, or {@code null} without one
 */
record RequestTarget(String path, @Nullable String query) {
    private static final Pattern ABSOLUTE = Pattern.compile("(?i)http://[^/?#]+(?<rest>.*)");
    private static final Pattern NOT_IN_PATH = Pattern.compile("[\"<>\\\\^`{|}#\\[\\]]");
    private static final Pattern NOT_IN_QUERY = Pattern.compile("[\"<>\\\\^`{|}#]");

    static RequestTarget parse(String target) {
        Matcher absolute = ABSOLUTE.matcher(target);
        String rest = absolute.matches() ? absolute.group("rest") : target;
        if (!rest.startsWith("/")) {
            throw Rejection.badRequest("path: must begin with a slash");
        }
        int question = rest.indexOf('?');
        String path = question < 0 ? rest : rest.substring(0, question);
        String query = question < 0 ? null : rest.substring(question + 1);
        requireNone(NOT_IN_PATH, "path", path);
        if (query != null) {
            requireNone(NOT_IN_QUERY, "query", query);
        }
        return new RequestTarget(path, query);
    }

    private static void requireNone(Pattern invalid, String field, String value) {
        Matcher matcher = invalid.matcher(value);
        if (matcher.find()) {
            throw Rejection.badRequest("%s: must percent-encode %s as %%%02X"
                    .formatted(field, matcher.group(), (int) value.charAt(matcher.start())));
        }
    }
}
