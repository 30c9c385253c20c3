package tachyon.chatroom.wire.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A document in a file, {@code fixtures/SHAPE/NAME.json}, whose name describes its peculiarity. The library writes the
 * document's value byte for byte as in that file, or as in {@code NAME.written.json} if it exists. A file's last line
 * break is not part of the document.
 *
 * @param name the file's name without its extension
 * @param json the document
 * @param written the document that the library writes for the same value
 */
public record Fixture(String name, String json, String written) {
    private static final String WRITTEN = ".written.json";

    /**
     * Returns the fixtures of a shape.
     *
     * @param shape the folder's name
     * @return at least one fixture, in the order of names
     */
    public static List<Fixture> of(String shape) {
        Path directory = directory(shape);
        try (Stream<Path> files = Files.list(directory)) {
            List<Fixture> fixtures = files.map(file -> file.getFileName().toString())
                    .filter(file -> !file.endsWith(WRITTEN))
                    .sorted()
                    .map(file -> read(directory, file))
                    .toList();
            assertThat(fixtures).as(shape).isNotEmpty();
            return fixtures;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Fixture read(Path directory, String file) {
        Path written = directory.resolve(file.replace(".json", WRITTEN));
        String json = document(directory.resolve(file));
        return new Fixture(
                file.substring(0, file.lastIndexOf('.')), json, Files.exists(written) ? document(written) : json);
    }

    private static String document(Path file) {
        try {
            return Files.readString(file).replaceFirst("\n\\z", "");
        } catch (IOException e) {
            throw new AssertionError(file.toString(), e);
        }
    }

    private static Path directory(String shape) {
        URL directory = Fixture.class.getResource("/fixtures/" + shape);
        assertThat(directory).as(shape).isNotNull();
        try {
            return Path.of(directory.toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
