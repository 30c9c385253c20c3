package tachyon.chatroom.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the JDK 25 that virtual threads are measured on. */
final class Jdk25 {
    private static final Path INSTALLED = Path.of("/usr/lib/jvm");
    private static final int VERSION = 25;

    private Jdk25() {}

    /**
     * Returns the {@code java} executable of the current JVM, of the property {@code jdk25} or of an installed JDK, in
     * this order.
     */
    static Optional<Path> java() {
        if (Runtime.version().feature() == VERSION) {
            return Optional.of(JavaProcess.CURRENT);
        }
        String named = System.getProperty("jdk25", "");
        if (!named.isEmpty()) {
            return Optional.of(Path.of(named, "bin", "java"));
        }
        return Files.isDirectory(INSTALLED) ? installed() : Optional.empty();
    }

    private static Optional<Path> installed() {
        try (DirectoryStream<Path> homes = Files.newDirectoryStream(INSTALLED)) {
            for (Path home : homes) {
                Path release = home.resolve("release");
                if (Files.isReadable(release)
                        && Files.readString(release).lines().anyMatch(line -> line.startsWith("JAVA_VERSION=\"25"))) {
                    return Optional.of(home.resolve("bin").resolve("java"));
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
