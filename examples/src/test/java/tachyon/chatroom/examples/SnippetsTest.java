package tachyon.chatroom.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The Java snippets of the pages. Each is word for word in a source that the build compiles: an example or a
 * consumer's build.
 */
class SnippetsTest {
    /** Matches every Java block without {@code <!-- not compiled: … -->} on the line before it. */
    private static final Pattern JAVA_BLOCK =
            Pattern.compile("(?<!<!-- not compiled: [^\n]{1,100} -->\n) *```java\n(.*?) *```", Pattern.DOTALL);

    private static final Pattern WHOLE_POM = Pattern.compile("```xml\n(<\\?xml.*?)```", Pattern.DOTALL);

    private static final Pattern COMPILED = Pattern.compile(
            ".*/(examples/src/(main|test)/java|consumer-tests/src/it/[^/]+/src/(main|test|module)/java)/.*\\.java");

    @Test
    void everyJavaSnippetOfEveryPageIsCompiled() {
        List<String> sources = Stream.concat(Pages.below("examples/src", 20), Pages.below("consumer-tests/src/it", 20))
                .filter(file -> COMPILED.matcher(file.toString()).matches())
                .map(file -> flat(Pages.read(file)))
                .toList();
        Map<Path, List<String>> snippets = snippets();

        assertThat(snippets.get(Pages.REPOSITORY.resolve("README.md"))).hasSizeGreaterThanOrEqualTo(5);
        assertThat(snippets).hasSizeGreaterThanOrEqualTo(3);
        // Compares block by block: a failure message with all sources would be unreadable.
        snippets.forEach((page, blocks) -> assertThat(blocks)
                .as("%s: not compiled anywhere", page)
                .filteredOn(block -> sources.stream().noneMatch(source -> source.contains(block)))
                .isEmpty());
    }

    @Test
    void everyWholePomOfAPageIsAConsumersBuild() {
        List<String> poms = Pages.below("consumer-tests/src/it", 2)
                .filter(file -> file.endsWith("pom.xml"))
                .map(file -> flat(Pages.read(file)))
                .toList();
        List<String> shown = Pages.all().stream()
                .flatMap(page -> WHOLE_POM.matcher(Pages.read(page)).results())
                .map(block -> flat(block.group(1)))
                .toList();

        assertThat(shown).isNotEmpty();
        assertThat(poms).containsAll(shown);
    }

    private static Map<Path, List<String>> snippets() {
        Map<Path, List<String>> snippets = new TreeMap<>();
        for (Path page : Pages.all()) {
            List<String> blocks = JAVA_BLOCK
                    .matcher(Pages.read(page))
                    .results()
                    .map(block -> flat(block.group(1)))
                    .toList();
            if (!blocks.isEmpty()) {
                snippets.put(page, blocks);
            }
        }
        return snippets;
    }

    /** Removes the indentation and blank lines, which differ between a page and a class. */
    private static String flat(String code) {
        return code.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }
}
