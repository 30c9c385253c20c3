package tachyon.chatroom.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a program of this module in a new JVM. The arguments are JVM options, the class name and its arguments. */
final class JavaProcess {
    /** The {@code java} executable of the current JVM. */
    static final Path CURRENT = Path.of(System.getProperty("java.home"), "bin", "java");

    private JavaProcess() {}

    /** Runs a program to completion and returns the number it prints. */
    static double run(Path java, String... arguments) throws IOException, InterruptedException {
        return Double.parseDouble(output(java, arguments).strip());
    }

    /** Runs a program to completion and returns the text it prints. */
    static String output(Path java, String... arguments) throws IOException, InterruptedException {
        Process process = start(java, arguments);
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", arguments) + ": failed");
        }
        return output;
    }

    /** Starts a program. Its errors are printed by this process. */
    static Process start(Path java, String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(java.toString(), "-classpath", System.getProperty("java.class.path")));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
