import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.spi.ToolProvider;

/** Fails if jdeps cannot read a consumer's runtime class path as modules, as when two of them hold the same package. */
final class SplitPackages {
    private SplitPackages() {}

    /** Argument: the file with the class path. */
    public static void main(String[] arguments) throws Exception {
        String modulePath = Files.readString(Path.of(arguments[0])).strip();
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
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
        if (status != 0 || !said.toString().contains("tachyon.chatroom.port -> tachyon.chatroom.domain")) {
            throw new AssertionError("jdeps ended with " + status + " and said:\n" + said);
        }
        System.out.println("no split package");
    }
}
