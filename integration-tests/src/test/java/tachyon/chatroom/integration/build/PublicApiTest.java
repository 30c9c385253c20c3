package tachyon.chatroom.integration.build;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A comparison of the public API with the reviewed files in {@code api}, so that a change of it shows in review.
 * {@code -Dapi.write=true} writes the files; CONTRIBUTING.md has the command.
 */
class PublicApiTest {
    private static final Path API = MavenModules.ROOT.resolve("api");

    @ParameterizedTest
    @MethodSource("tachyon.chatroom.integration.build.MavenModules#modules")
    void matchesTheReviewedFile(String module) throws IOException {
        String actual = PublicApi.of(module);
        Path reviewed = API.resolve(module + ".txt");
        if (Boolean.getBoolean("api.write")) {
            Files.createDirectories(API);
            Files.writeString(reviewed, actual);
        }
        assertThat(reviewed).exists();
        assertThat(actual.lines())
                .as("the public API of %s; CONTRIBUTING.md has the command that writes it", module)
                .containsExactlyElementsOf(Files.readAllLines(reviewed));
    }

    @Test
    void hasOneFilePerModule() throws IOException {
        try (Stream<Path> files = Files.list(API)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".txt", ""))
                            .filter(name -> !name.equals("bom"))
                            .collect(toSet()))
                    .containsExactlyInAnyOrderElementsOf(MavenModules.modules());
        }
    }

    @Test
    void omitsFactoriesThatDaggerGenerated() {
        List<Path> factories = MavenModules.modules().stream()
                .flatMap(PublicApiTest::factories)
                .toList();
        assertThat(factories).as("factories that Dagger generated").isNotEmpty();
        for (String module : MavenModules.modules()) {
            assertThat(PublicApi.of(module).lines()).noneMatch(line -> line.matches(".*\\w_\\w*Factory\\b.*"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"adapter-httpclient5", "adapter-inmemory", "adapter-retrofit"})
    void keepsTheDaggerModulesThatUsersInstall(String module) {
        assertThat(PublicApi.of(module)).containsPattern("class tachyon\\.chatroom\\.[\\w.]+ChatroomModule\\b");
    }

    private static Stream<Path> factories(String module) {
        try (Stream<Path> files = Files.walk(MavenModules.classes(module))) {
            return files
                    .filter(file -> file.getFileName().toString().matches("\\w+_\\w+Factory\\.class"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
