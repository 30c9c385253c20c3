package tachyon.chatroom.integration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folders of this build that hold a module, and what was compiled in them. */
final class MavenModules {
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private MavenModules() {}

    /** The names of the folders with a module descriptor in their sources, in order. */
    static List<String> modules() {
        try (Stream<Path> folders = Files.list(ROOT)) {
            return folders.filter(folder -> Files.exists(folder.resolve("src/main/java/module-info.java")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path classes(String module) {
        return ROOT.resolve(module).resolve("target/classes");
    }

    /** A module that is not compiled fails. */
    static ModuleDescriptor descriptor(String module) {
        Path descriptor = classes(module).resolve("module-info.class");
        try (InputStream in = Files.newInputStream(descriptor)) {
            return ModuleDescriptor.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("not compiled: " + descriptor, e);
        }
    }
}
