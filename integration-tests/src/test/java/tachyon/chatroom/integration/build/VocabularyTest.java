package tachyon.chatroom.integration.build;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One vocabulary for public names, messages, pages, comments and identifiers. {@code vocabulary/terms.txt} has the
 * terms that the library does not use, {@code vocabulary/exceptions.txt} the uses that are allowed, each with its
 * reason.
 */
class VocabularyTest {
    private static final Path WRITTEN = Path.of("target", "vocabulary.txt");

    /** The findings in the planted files, by path and line. */
    private static final Map<String, List<String>> FINDINGS = new HashMap<>();

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

    /** Plants the samples of all terms, each on a line of its own, and scans them. */
    @BeforeAll
    static void plantTerms(@TempDir Path root) throws IOException {
        for (PlantedFile file : PlantedFile.values()) {
            file.write(root, terms());
        }
        Vocabulary.load()
                .scan(root)
                .forEach(finding -> FINDINGS.computeIfAbsent(
                                finding.path() + ":" + finding.line(), line -> new ArrayList<>())
                        .add(finding.toString()));
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void reportsATermWithItsFileItsLineAndTheStandardTerm(int number) throws IOException {
        List<Term> terms = terms();
        Term term = terms.get(number);
        for (PlantedFile file : PlantedFile.values()) {
            if (term.scopes().contains(file.scope())) {
                assertThat(file.lines(terms, term))
                        .as("%s in %s", term.pattern(), file.path())
                        .hasSameSizeAs(term.samples())
                        .allSatisfy((line, sample) -> assertThat(FINDINGS.get(file.path() + ":" + line))
                                .as(sample)
                                .isNotNull()
                                .anyMatch(finding -> finding.startsWith(file.path() + ":" + line + ": ")
                                        && finding.endsWith("use: " + term.standard())));
            }
        }
    }

    static IntStream numbers() throws IOException {
        return IntStream.range(0, terms().size());
    }

    @ParameterizedTest
    @EnumSource(Scope.class)
    void plantsTermsInEachScope(Scope scope) throws IOException {
        assertThat(PlantedFile.values()).extracting(PlantedFile::scope).contains(scope);
        assertThat(terms()).anyMatch(term -> term.scopes().contains(scope));
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
                There are no limits, and there were none. An unknown value is a known case; set `maxStringLength`.
                It is sent once. Later it fails again. The network is cut, and it is switched off.
                """);
        Files.writeString(folder.resolve("m/src/main/java/Sample.java"), """
                /** A {@code String.valueOf("x")}. */
                class Sample {
                    static final int MAX_SIZE = 1;
                    boolean isRepeatable(int atMost, int atLeast, int maxStringLength) {
                        throw new IllegalStateException("size: must be at most 1, is \\"2\\"");
                    }
                }
                """);

        assertThat(Vocabulary.load().scan(folder)).isEmpty();
    }
}
