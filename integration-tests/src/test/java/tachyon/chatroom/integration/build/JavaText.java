package tachyon.chatroom.integration.build;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The comments and string literals of a Java source. */
final class JavaText {
    private static final Pattern TOKEN = Pattern.compile("(?<block>/\\*(?s:.*?)\\*/)"
            + "|(?<line>//[^\\n]*(?:\\n[ \\t]*//[^\\n]*)*)"
            + "|(?<text>\"\"\"(?:\\\\(?s:.)|[^\\\\])*?\"\"\")"
            + "|(?<string>\"(?:\\\\.|[^\"\\\\\\n])*+\"(?:\\s*+\\+\\s*+\"(?:\\\\.|[^\"\\\\\\n])*+\"(?!\"))*+)"
            + "|'(?:\\\\.|[^'\\\\\\n])+'");
    private static final Pattern CONCATENATION = Pattern.compile("\"\\s*\\+\\s*\"");

    private JavaText() {}

    /** Returns the comments and the string literals. */
    static List<Fragment> read(String source) {
        List<Fragment> fragments = new ArrayList<>();
        int line = 1;
        int counted = 0;
        Matcher token = TOKEN.matcher(source);
        while (token.find()) {
            line += (int) source.substring(counted, token.start())
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
            counted = token.start();
            if (token.group("block") != null || token.group("line") != null) {
                fragments.addAll(comment(line, token.group()));
            } else if (token.group("string") != null || token.group("text") != null) {
                fragments.add(literal(line, token.group()));
            }
        }
        return fragments;
    }

    private static List<Fragment> comment(int firstLine, String comment) {
        List<Fragment> paragraphs = new ArrayList<>();
        Fragment paragraph = new Fragment(Scope.PROSE);
        String[] lines = comment.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String text = lines[i].strip()
                    .replaceFirst("^(/\\*+|//+|\\*(?!/))", "")
                    .replaceFirst("\\*+/$", "")
                    .strip();
            if (text.isEmpty() || text.matches("(<p>|@|<li>|[-*] |\\d+\\. |\\|).*")) {
                paragraphs.add(paragraph);
                paragraph = new Fragment(Scope.PROSE);
            }
            paragraph.appendLine(firstLine + i, text);
        }
        paragraphs.add(paragraph);
        return paragraphs.stream().filter(fragment -> !fragment.isEmpty()).toList();
    }

    /** Joins the parts of a concatenation. */
    private static Fragment literal(int firstLine, String literal) {
        Fragment fragment = new Fragment(Scope.MESSAGES);
        int line = firstLine;
        int from = 0;
        Matcher join = CONCATENATION.matcher(literal);
        while (join.find()) {
            fragment.append(line, unescaped(literal.substring(from, join.start())));
            line += (int) join.group().chars().filter(c -> c == '\n').count();
            from = join.end();
        }
        return fragment.append(line, unescaped(literal.substring(from)));
    }

    private static String unescaped(String literal) {
        return literal.replaceAll("^\"+|\"+$", "").replaceAll("\\\\[nrt]", " ").replaceAll("\\s+", " ");
    }
}
