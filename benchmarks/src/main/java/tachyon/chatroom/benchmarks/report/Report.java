package tachyon.chatroom.benchmarks.report;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Generates the tables and plots from the stored results: prints the tables, inserts them into their pages and writes
 * the plots.
 */
final class Report {
    private Report() {}

    /** Expects the root directory of the build. */
    public static void main(String[] arguments) throws IOException {
        Path build = Path.of(arguments[0]);
        // UTF-8 in every locale, because the output may be redirected to a file.
        PrintStream output = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        new Tables(measured(build)).all().forEach((name, table) -> output.println(name + "\n\n" + table));
        for (Map.Entry<Path, String> file : files(build).entrySet()) {
            Files.writeString(file.getKey(), file.getValue());
        }
    }

    private static Measurements measured(Path build) throws IOException {
        return Measurements.read(build.resolve("docs/performance/measured.csv"));
    }

    /** Returns the expected content of every generated file. */
    static Map<Path, String> files(Path build) throws IOException {
        Measurements measured = measured(build);
        Path page = build.resolve("docs/performance.md");
        Path choice = build.resolve("docs/choosing-a-transport.md");
        Map<Path, String> files = new LinkedHashMap<>();
        files.put(page, Page.with(Files.readString(page), new Tables(measured).all()));
        files.put(choice, Page.with(Files.readString(choice), new TransportChoice(measured).tables()));
        new Plots(measured)
                .all()
                .forEach((name, plot) ->
                        files.put(build.resolve("docs/performance").resolve(name), plot));
        return files;
    }
}
