package tachyon.chatroom.integration.build;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A use of a listed term that is not reported.
 *
 * @param path the paths of the files, relative to the root
 * @param context the text that has to surround the term
 * @param reason the reason
 */
record AllowedUse(Pattern path, Pattern context, String reason) {
    /** Parses a line of {@code exceptions.txt}: path, context and reason, separated by two or more spaces. */
    static AllowedUse parse(String line) {
        String[] columns = line.split(" {2,}", -1);
        if (columns.length != 3 || columns[2].isBlank()) {
            throw new IllegalArgumentException("exceptions.txt: must have a path, a context and a reason, is: " + line);
        }
        return new AllowedUse(Pattern.compile(columns[0]), Pattern.compile(columns[1]), columns[2]);
    }

    boolean covers(Finding finding) {
        if (!path.matcher(finding.path()).matches()) {
            return false;
        }
        Matcher matcher = context.matcher(finding.text());
        while (matcher.find()) {
            if (matcher.start() <= finding.start() && finding.end() <= matcher.end()) {
                return true;
            }
        }
        return false;
    }
}
