package tachyon.chatroom.integration.build;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The paragraphs of Markdown, YAML and SVG files. */
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
            paragraph.appendLine(i + 1, line.strip());
            if (code || COMPLETE.matcher(line).matches()) {
                paragraphs.add(paragraph);
                paragraph = new Fragment(Scope.PROSE);
            }
        }
        paragraphs.add(paragraph);
        return paragraphs.stream().filter(fragment -> !fragment.isEmpty()).toList();
    }
}
