package tachyon.chatroom.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A document as a file, {@code fixtures/SHAPE/NAME.json}, named for what is odd about it. The library writes what it read
 * there byte for byte, unless {@code NAME.written.json} stands beside it: then it writes that. A file's last line break
 * is no part of the document.
 */
record Fixture(String name, String json, String written) {
    private static final String WRITTEN = ".written.json";

    /** The fixtures of a shape, in the order of their names, and at least one. */
    static List<Fixture> of(String shape) {
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
