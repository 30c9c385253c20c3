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

/** The links from the pages into the repository. */
class LinksTest {
    private static final Pattern CODE_BLOCK = Pattern.compile("```.*?```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#\\s]*)(?:#([^)\\s]+))?\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

    @Test
    void everyLinkHasItsFileAndHeading() {
        int links = 0;
        List<String> broken = new ArrayList<>();
        for (Path page : Pages.all()) {
            String text = CODE_BLOCK.matcher(Pages.read(page)).replaceAll("");
            for (MatchResult link : LINK.matcher(text).results().toList()) {
                links++;
                if (!hasTarget(page, link.group(1), link.group(2))) {
                    broken.add(Pages.REPOSITORY.relativize(page) + ": " + link.group());
                }
            }
        }
        assertThat(links).isGreaterThan(20);
        assertThat(broken).isEmpty();
    }

    private static boolean hasTarget(Path page, String file, String anchor) {
        Path target = file.isEmpty() ? page : page.resolveSibling(file).normalize();
        return Files.exists(target) && (anchor == null || anchors(target).contains(anchor));
    }

    /** Returns the anchors as code hosts generate them: lower case, no punctuation, hyphens for spaces. */
    private static List<String> anchors(Path page) {
        return HEADING.matcher(CODE_BLOCK.matcher(Pages.read(page)).replaceAll(""))
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .toList();
    }
}
