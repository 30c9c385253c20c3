package tachyon.chatroom.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every link from a page into the repository leads somewhere, to the headline that it names. */
class LinksTest {
    private static final Pattern CODE_BLOCK = Pattern.compile("```.*?```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#\\s]*)(?:#([^)\\s]+))?\\)");
    private static final Pattern HEADLINE = Pattern.compile("(?m)^#+ (.+)$");

    @Test
    void everyLinkLeadsSomewhere() {
        int links = 0;
        List<String> dead = new ArrayList<>();
        for (Path page : Pages.all()) {
            String text = CODE_BLOCK.matcher(Pages.read(page)).replaceAll("");
            for (MatchResult link : LINK.matcher(text).results().toList()) {
                links++;
                if (!leadsSomewhere(page, link.group(1), link.group(2))) {
                    dead.add(Pages.REPOSITORY.relativize(page) + ": " + link.group());
                }
            }
        }
        assertThat(links).isGreaterThan(20);
        assertThat(dead).isEmpty();
    }

    private static boolean leadsSomewhere(Path page, String file, String anchor) {
        Path target = file.isEmpty() ? page : page.resolveSibling(file).normalize();
        return Files.exists(target) && (anchor == null || anchors(target).contains(anchor));
    }

    /** As code hosts make them: lower case, no punctuation, hyphens for spaces. */
    private static List<String> anchors(Path page) {
        return HEADLINE.matcher(CODE_BLOCK.matcher(Pages.read(page)).replaceAll(""))
                .results()
                .map(headline -> headline.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .toList();
    }
}
