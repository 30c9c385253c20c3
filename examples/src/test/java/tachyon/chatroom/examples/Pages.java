package tachyon.chatroom.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The repository's Markdown pages. */
final class Pages {
    static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

    private Pages() {}

    static List<Path> all() {
        return Stream.concat(below("", 1), below("docs", 3))
                .filter(file -> file.toString().endsWith(".md"))
                .toList();
    }

    static Stream<Path> below(String folder, int depth) {
        try (Stream<Path> files = Files.walk(REPOSITORY.resolve(folder), depth)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
