package tachyon.chatroom.integration.build;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The files that {@link VocabularyTest} plants: one for each kind of text that is scanned, with the samples of all
 * terms of its scope.
 */
enum PlantedFile {
    PUBLIC_API(Scope.NAMES, "api/m.txt", "module m", "    public void %s()"),
    DECLARATIONS(Scope.NAMES, "m/src/test/java/Names.java", "class Names {", "    void %s() {}"),
    MESSAGES(
            Scope.MESSAGES,
            "m/src/main/java/Messages.java",
            "class Messages {",
            "    Object e = new Exception(\"%s\");"),
    CONSUMER_MESSAGES(
            Scope.MESSAGES,
            "consumer-tests/src/it/m/src/main/java/Messages.java",
            "class Messages {",
            "    Object e = new Exception(\"%s\");"),
    TEST_LITERALS(Scope.MESSAGES, "m/src/test/java/Literals.java", "class Literals {", "    String text = \"%s\";"),
    DISPLAY_NAMES(
            Scope.MESSAGES,
            "m/src/test/java/Displayed.java",
            "class Displayed {",
            "    @DisplayName(\"%s\") void test() {}"),
    JAVADOC(Scope.PROSE, "m/src/main/java/Javadoc.java", "class Javadoc {", "    /** %s */ int field;"),
    COMMENTS(Scope.PROSE, "m/src/test/java/Comments.java", "class Comments {", "    int field; // %s"),
    README(Scope.PROSE, "README.md", "# Page", "%s"),
    GUIDE(Scope.PROSE, "docs/m.md", "# Page", "%s"),
    REST_API(Scope.PROSE, "docs/openapi/m.yaml", "openapi: 3.0.3", "%s"),
    DIAGRAM(Scope.PROSE, "m/src/main/java/m/doc-files/flow.svg", "<svg>", "<text>\n%s\n</text>"),
    CHART(Scope.PROSE, "docs/performance/m.svg", "<svg>", "<text>\n%s\n</text>"),
    MEASURED_VALUES(Scope.PROSE, "docs/performance/m.csv", "a,b", "# %s"),
    BUILD_COMMENTS(Scope.PROSE, "pom.xml", "<project>", "  <!-- %s -->"),
    BUILD_DESCRIPTIONS(Scope.PROSE, "m/pom.xml", "<project>", "<description>\n%s\n</description>"),
    SCRIPT(Scope.PROSE, ".ci/m", "#!/usr/bin/env bash", "# %s"),
    PROPERTIES(Scope.PROSE, "m/src/test/resources/m.properties", "a=b", "# %s"),
    CONSUMER_PROPERTIES(Scope.PROSE, "consumer-tests/src/it/m/m.properties", "a=b", "# %s"),
    CONSUMER_TEXT(Scope.PROSE, "consumer-tests/src/it/m/m.txt", "a", "%s");

    private final Scope scope;
    private final String path;
    private final String firstLine;
    private final String template;

    PlantedFile(Scope scope, String path, String firstLine, String template) {
        this.scope = scope;
        this.path = path;
        this.firstLine = firstLine;
        this.template = template;
    }

    Scope scope() {
        return scope;
    }

    String path() {
        return path;
    }

    void write(Path root, List<Term> terms) throws IOException {
        StringBuilder text = new StringBuilder(firstLine).append("\n\n");
        for (Term term : planted(terms)) {
            term.samples()
                    .forEach(sample ->
                            text.append(template.formatted(text(sample))).append("\n\n"));
        }
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text.append(path.endsWith(".java") ? "}\n" : ""));
    }

    /** Returns the samples of a term by line. */
    Map<Integer, String> lines(List<Term> terms, Term term) {
        int linesOfSample = (int) template.lines().count() + 1;
        int line = 3 + template.substring(0, template.indexOf("%s")).split("\n", -1).length - 1;
        for (Term before : planted(terms)) {
            if (before.equals(term)) {
                break;
            }
            line += before.samples().size() * linesOfSample;
        }
        Map<Integer, String> lines = new TreeMap<>();
        for (String sample : term.samples()) {
            lines.put(line, sample);
            line += linesOfSample;
        }
        return lines;
    }

    private List<Term> planted(List<Term> terms) {
        return terms.stream().filter(term -> term.scopes().contains(scope)).toList();
    }

    private String text(String sample) {
        return scope == Scope.NAMES ? identifier(sample) : sample;
    }

    /** Returns the sample as an identifier, such as {@code retryAfter} for {@code retry after}. */
    private static String identifier(String sample) {
        String[] words = sample.split(" ", -1);
        return words[0]
                + List.of(words).subList(1, words.length).stream()
                        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                        .collect(joining());
    }
}
