import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A check that a consumer's runtime class path has exactly the artifacts and versions of its list. */
final class RuntimeArtifacts {
    private RuntimeArtifacts() {}

    /**
     * Runs the check. Arguments: the library's version, which the lists omit, the list, and the file with the class
     * path.
     */
    public static void main(String[] arguments) throws Exception {
        String ownVersion = "-" + arguments[0] + ".jar";
        Set<String> expected = Files.readAllLines(Path.of(arguments[1])).stream()
                .filter(line -> !line.isBlank())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> actual = Stream.of(
                        Files.readString(Path.of(arguments[2])).strip().split(File.pathSeparator))
                .map(jar -> Path.of(jar).getFileName().toString())
                .map(jar -> jar.startsWith("chatroom-") ? jar.replace(ownVersion, ".jar") : jar)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!actual.equals(expected)) {
            throw new AssertionError(
                    "the runtime class path differs from " + arguments[1] + ", is:\n" + String.join("\n", actual));
        }
        System.out.println("runtime artifacts as expected: " + actual.size());
    }
}
