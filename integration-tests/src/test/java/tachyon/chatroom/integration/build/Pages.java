package tachyon.chatroom.integration.build;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The paragraphs of Markdown, YAML, XML and SVG files, of scripts and of properties. */
final class Pages {
    private static final Pattern NEW_PARAGRAPH =
            Pattern.compile("\\s*([-*] |\\d+\\. |#|\\||```|> |<|[\\w\"/{}$.-]+:( |$)).*");

    private static final Pattern COMPLETE = Pattern.compile("\\s*(#|\\||```|</?\\w+[^>]*>$).*");

    private Pages() {}

    /**
     * Returns the paragraphs. A heading, a list item, a row of a table, a line of code and a YAML key begin a new
     * one.
     */
    static List<Fragment> read(List<String> lines) {
        List<Fragment> paragraphs = new ArrayList<>();
        Fragment paragraph = new Fragment(Scope.PROSE);
        boolean code = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.strip().startsWith("```")) {
                code = !code;
            }
            if (code || line.isBlank() || NEW_PARAGRAPH.matcher(line).matches()) {
                paragraphs.add(paragraph);
                paragraph = new Fragment(Scope.PROSE);
            }
            paragraph.appendLine(i + 1, line.strip().replaceFirst("^<!-- *", ""));
            if (code || COMPLETE.matcher(line).matches()) {
                paragraphs.add(paragraph);
                paragraph = new Fragment(Scope.PROSE);
            }
        }
        paragraphs.add(paragraph);
        return paragraphs.stream().filter(fragment -> !fragment.isEmpty()).toList();
    }

    /**
     * Returns the lines of a file whose comments begin with {@code #}, where consecutive lines of a comment are one
     * paragraph.
     */
    static List<Fragment> readHashComments(List<String> lines) {
        List<Fragment> paragraphs = new ArrayList<>();
        Fragment paragraph = new Fragment(Scope.PROSE);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            boolean continued =
                    i > 0 && line.startsWith("#") && lines.get(i - 1).strip().startsWith("#");
            if (!continued) {
                paragraphs.add(paragraph);
                paragraph = new Fragment(Scope.PROSE);
            }
            paragraph.appendLine(i + 1, line.replaceFirst("^#+ *", ""));
        }
        paragraphs.add(paragraph);
        return paragraphs.stream().filter(fragment -> !fragment.isEmpty()).toList();
    }
}
