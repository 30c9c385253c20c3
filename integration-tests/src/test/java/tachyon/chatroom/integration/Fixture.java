package tachyon.chatroom.integration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A JSON document as a file. What is read from it is written as it stands, or as the file beside it says whose name ends in
 * {@code .written.json}: readers tolerate more than writers write.
 *
 * @param name the file's name
 * @param json what is read
 * @param written what is written then
 */
record Fixture(String name, String json, String written) {
    private static final Path FOLDER = Path.of("src", "test", "resources", "fixtures");
    private static final String WRITTEN = ".written.json";

    /** Every fixture of a kind, which is its folder. */
    static Stream<Fixture> of(String kind) {
        try (Stream<Path> files = Files.list(FOLDER.resolve(kind))) {
            return files
                    .filter(file -> !file.toString().endsWith(WRITTEN))
                    .sorted()
                    .map(Fixture::read)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Fixture read(Path file) {
        String name = String.valueOf(file.getFileName()).replaceFirst("\\.json$", "");
        Path written = file.resolveSibling(name + WRITTEN);
        String json = text(file);
        return new Fixture(name, json, Files.exists(written) ? text(written) : json);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file).stripTrailing();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes() {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return name;
    }
}
