package tachyon.chatroom.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What the BOM manages is what {@code api/bom.txt} says: an entry that goes is missed by whoever imports it. */
class BomTest {
    private static final Path REVIEWED = MavenModules.ROOT.resolve("api/bom.txt");
    private static final Pattern PROPERTY = Pattern.compile("\\$\\{([a-z0-9]+\\.version)}");

    @Test
    void managesWhatWasReviewed() throws Exception {
        List<String> managed = managed();
        if (Boolean.getBoolean("api.write")) {
            Files.write(REVIEWED, managed);
        }
        assertThat(managed)
                .as("what the BOM manages; CONTRIBUTING.md says how to write it down")
                .containsExactlyElementsOf(Files.readAllLines(REVIEWED));
    }

    /** Group, artifact and version, as they stand; the library's own version as its variable. */
    private static List<String> managed() throws Exception {
        Document bom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(MavenModules.ROOT.resolve("bom/pom.xml").toFile());
        NodeList dependencies = bom.getElementsByTagName("dependency");
        List<String> managed = new ArrayList<>();
        for (int i = 0; i < dependencies.getLength(); i++) {
            Element dependency = (Element) dependencies.item(i);
            managed.add(text(dependency, "groupId") + ":" + text(dependency, "artifactId") + ":"
                    + version(bom, text(dependency, "version")));
        }
        return managed;
    }

    private static String version(Document bom, String version) {
        Matcher property = PROPERTY.matcher(version);
        return property.matches() && !version.equals("${project.version}")
                ? text(bom.getDocumentElement(), property.group(1))
                : version;
    }

    private static String text(Element parent, String name) {
        return parent.getElementsByTagName(name).item(0).getTextContent().strip();
    }
}
