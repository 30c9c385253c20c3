package tachyon.chatroom.integration.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folders of this build with a JPMS module, and their compiled classes. */
final class MavenModules {
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private MavenModules() {}

    /** Returns the sorted names of the folders with a module descriptor in their sources. */
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

    /** Returns the compiled descriptor of a module, and fails if the module is not compiled. */
    static ModuleDescriptor descriptor(String module) {
        Path descriptor = classes(module).resolve("module-info.class");
        try (InputStream in = Files.newInputStream(descriptor)) {
            return ModuleDescriptor.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("not compiled: " + descriptor, e);
        }
    }
}
