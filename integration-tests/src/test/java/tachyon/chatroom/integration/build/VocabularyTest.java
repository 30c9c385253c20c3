package tachyon.chatroom.integration.build;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One vocabulary for public names, messages, pages, comments and identifiers. {@code vocabulary/terms.txt} has the
 * terms that the library does not use, {@code vocabulary/exceptions.txt} the uses that are allowed, each with its
 * reason.
 */
class VocabularyTest {
    private static final Path WRITTEN = Path.of("target", "vocabulary.txt");

    /** The findings in the planted files. */
    private static final List<String> FINDINGS = new ArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void usesStandardTermsOnly() throws IOException {
        Vocabulary vocabulary = Vocabulary.load();
        Set<Finding> findings = vocabulary.scan(MavenModules.ROOT);
        Map<String, Long> counts = findings.stream().collect(groupingBy(Finding::path, TreeMap::new, counting()));
        Files.write(WRITTEN, findings.stream().map(Finding::toString).toList());

        assertThat(findings)
                .as("findings by file: %s; all are in integration-tests/%s", counts, WRITTEN)
                .isEmpty();
        assertThat(vocabulary.staleAllowedUses())
                .as("exceptions that match nothing")
                .isEmpty();
    }

    private static List<Term> terms() throws IOException {
        return Vocabulary.load().terms();
    }

    /** Plants the sample of each term into files of its own, and scans them. */
    @BeforeAll
    static void plantTerms(@TempDir Path root) throws IOException {
        List<Term> terms = terms();
        for (int number = 0; number < terms.size(); number++) {
            for (Map.Entry<String, String> planted : planted(terms, number).entrySet()) {
                Path file = root.resolve(planted.getKey());
                Files.createDirectories(file.getParent());
                Files.writeString(file, planted.getValue());
            }
        }
        Vocabulary.load().scan(root).forEach(finding -> FINDINGS.add(finding.toString()));
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void reportsATermWithItsFileItsLineAndTheStandardTerm(int number) throws IOException {
        Term term = terms().get(number);
        assertThat(planted(terms(), number).keySet())
                .isNotEmpty()
                .allSatisfy(file -> assertThat(FINDINGS)
                        .as("%s in %s", term.pattern(), file)
                        .anyMatch(finding ->
                                finding.startsWith(file + ":2: ") && finding.endsWith("use: " + term.standard())));
    }

    static IntStream numbers() throws IOException {
        return IntStream.range(0, terms().size());
    }

    @Test
    void reportsAnExceptionThatMatchesNothing() throws IOException {
        Vocabulary vocabulary = Vocabulary.load();
        vocabulary.scan(folder);

        assertThat(vocabulary.staleAllowedUses()).isNotEmpty().isEqualTo(vocabulary.allowedUses());
    }

    @Test
    void acceptsStandardTerms() throws IOException {
        Files.createDirectories(folder.resolve("m/src/main/java"));
        Files.writeString(folder.resolve("README.md"), """
                At least one retry, at most three; see the response headers. HTTP has a method HEAD. There is no limit.
                See `isRepeatable` of Apache HttpClient, and what the watchdog logs. It is no longer new. Take one.
                """);
        Files.writeString(folder.resolve("m/src/main/java/Sample.java"), """
                /** A {@code String.valueOf("x")}. */
                class Sample {
                    static final int MAX_SIZE = 1;
                    boolean isRepeatable(int atMost, int atLeast) {
                        throw new IllegalStateException("size: must be at most 1, is \\"2\\"");
                    }
                }
                """);

        assertThat(Vocabulary.load().scan(folder)).isEmpty();
    }

    /** Returns files, by path, whose second line contains a term: one or more for each of its scopes. */
    private static Map<String, String> planted(List<Term> terms, int number) {
        Term term = terms.get(number);
        String name = "void " + identifier(term.sample()) + "()";
        Map<String, String> files = new TreeMap<>();
        if (term.scopes().contains(Scope.NAMES)) {
            files.put("api/m" + number + ".txt", "module m\n    public " + name + "\n");
            files.put("m" + number + "/src/test/java/Names.java", "class Names {\n    " + name + " {}\n}\n");
        }
        if (term.scopes().contains(Scope.MESSAGES)) {
            files.put(
                    "m" + number + "/src/main/java/Messages.java",
                    "class Messages {\n    Object failure = new Exception(\"" + term.sample() + "\");\n}\n");
        }
        if (term.scopes().contains(Scope.PROSE)) {
            files.put("docs/m" + number + ".md", "# Page\n" + term.sample() + "\n");
            files.put(
                    "m" + number + "/src/test/java/Comments.java",
                    "class Comments {\n    // " + term.sample() + "\n}\n");
        }
        return files;
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
