package tachyon.chatroom.integration;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What users can see is what {@code api} says, so that a change of it shows in review. {@code -Dapi.write=true} writes the
 * files; CONTRIBUTING.md has the command.
 */
class PublicApiTest {
    private static final Path API = MavenModules.ROOT.resolve("api");

    @ParameterizedTest
    @MethodSource("tachyon.chatroom.integration.MavenModules#modules")
    void isTheOneThatWasReviewed(String module) throws IOException {
        String actual = PublicApi.of(module);
        Path reviewed = API.resolve(module + ".txt");
        if (Boolean.getBoolean("api.write")) {
            Files.createDirectories(API);
            Files.writeString(reviewed, actual);
        }
        assertThat(reviewed).exists();
        assertThat(actual.lines())
                .as("the public API of %s; CONTRIBUTING.md says how to write it down", module)
                .containsExactlyElementsOf(Files.readAllLines(reviewed));
    }

    @Test
    void nothingIsWrittenDownOfAModuleThatIsGone() throws IOException {
        try (Stream<Path> files = Files.list(API)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".txt", ""))
                            .filter(name -> !name.equals("bom"))
                            .collect(toSet()))
                    .containsExactlyInAnyOrderElementsOf(MavenModules.modules());
        }
    }
}
