package tachyon.chatroom.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a program of this module in a new JVM. */
final class JavaProcess {
    /** The {@code java} executable of the current JVM. */
    static final Path CURRENT = Path.of(System.getProperty("java.home"), "bin", "java");

    private JavaProcess() {}

    /**
     * Runs a program to completion and returns the number it prints. The arguments are JVM options, the class name and
     * its arguments.
     */
    static double run(Path java, String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(java.toString(), "-classpath", System.getProperty("java.class.path")));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", arguments) + ": failed");
        }
        return Double.parseDouble(output.strip());
    }
}
