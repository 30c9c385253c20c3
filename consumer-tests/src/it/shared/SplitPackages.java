import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.spi.ToolProvider;

/**
 * A check that jdeps can read a consumer's runtime class path as modules. It cannot if two of them contain one
 * package.
 */
final class SplitPackages {
    private SplitPackages() {}

    /** Runs the check. Argument: the file with the class path. */
    public static void main(String[] arguments) throws Exception {
        String modulePath = Files.readString(Path.of(arguments[0])).strip();
        StringWriter output = new StringWriter();
        PrintWriter out = new PrintWriter(output);
        int status = ToolProvider.findFirst("jdeps")
                .orElseThrow()
                .run(
                        out,
                        out,
                        "-summary",
                        "--multi-release",
                        "17",
                        "--module-path",
                        modulePath,
                        "--add-modules",
                        "ALL-MODULE-PATH");
        if (status != 0 || !output.toString().contains("tachyon.chatroom.port -> tachyon.chatroom.domain")) {
            throw new AssertionError("jdeps ended with " + status + ", output:\n" + output);
        }
        System.out.println("no split package");
    }
}
