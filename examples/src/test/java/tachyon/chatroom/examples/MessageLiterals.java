package tachyon.chatroom.examples;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The string literals of the library's main sources, from which its messages consist. */
final class MessageLiterals {
    /** Matches a string literal, with its content in the group, or a token in which a quotation mark has no meaning. */
    private static final Pattern TOKEN = Pattern.compile(
            "\"\"\".*?\"\"\"|\"((?:\\\\.|[^\"\\\\\n])*+)\"|/\\*.*?\\*/|//[^\n]*+|'(?:\\\\.|[^'\\\\\n])++'",
            Pattern.DOTALL);

    private static final Pattern MODULE = Pattern.compile("(adapter|chatroom|decorator)-[a-z0-9]+");

    private final List<String> literals;

    private MessageLiterals(List<String> literals) {
        this.literals = literals;
    }

    static MessageLiterals ofTheLibrary() {
        return new MessageLiterals(modules()
                .flatMap(module -> Pages.below(module + "/src/main/java", 20))
                .filter(file -> file.toString().endsWith(".java"))
                .flatMap(file -> in(Pages.read(file)).stream())
                .toList());
    }

    /**
     * Returns whether the literals contain the whole message. Each … in the message is a placeholder. The part before a
     * colon can be a literal of its own, because rules for fields have their field's name as a parameter.
     */
    boolean contain(String message) {
        return Arrays.stream(message.split("…")).allMatch(part -> isInOne(part) || isInTwo(part.split(": ", 2)));
    }

    private boolean isInOne(String text) {
        return literals.stream().anyMatch(literal -> literal.contains(text));
    }

    private boolean isInTwo(String[] fieldAndRule) {
        return fieldAndRule.length == 2 && literals.contains(fieldAndRule[0]) && isInOne(fieldAndRule[1]);
    }

    /** Returns the literals of a source, with those joined that only a plus separates. */
    static List<String> in(String source) {
        List<String> literals = new ArrayList<>();
        Matcher token = TOKEN.matcher(source);
        int end = -1;
        while (token.find()) {
            if (token.group(1) == null) {
                continue;
            }
            String text = token.group(1).replace("\\\"", "\"");
            if (end >= 0 && source.substring(end, token.start()).strip().equals("+")) {
                text = literals.remove(literals.size() - 1) + text;
            }
            literals.add(text);
            end = token.end();
        }
        return literals;
    }

    private static Stream<String> modules() {
        return Pages.below("", 2)
                .filter(file -> file.endsWith("pom.xml"))
                .map(Path::getParent)
                .map(folder -> Pages.REPOSITORY.relativize(folder).toString())
                .filter(folder -> MODULE.matcher(folder).matches());
    }
}
