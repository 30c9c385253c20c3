package tachyon.chatroom.integration.build;

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

/**
 * A comparison of the BOM with the reviewed {@code api/bom.txt}, because a removed entry breaks builds that import
 * the BOM.
 */
class BomTest {
    private static final Path REVIEWED = MavenModules.ROOT.resolve("api/bom.txt");
    private static final Pattern PROPERTY = Pattern.compile("\\$\\{([a-z0-9]+\\.version)}");

    @Test
    void managesTheReviewedVersions() throws Exception {
        List<String> managed = managed();
        if (Boolean.getBoolean("api.write")) {
            Files.write(REVIEWED, managed);
        }
        assertThat(managed)
                .as("the entries of the BOM; CONTRIBUTING.md has the command that writes them")
                .containsExactlyElementsOf(Files.readAllLines(REVIEWED));
    }

    /** Returns group, artifact and version of each entry, with {@code ${project.version}} unresolved. */
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
