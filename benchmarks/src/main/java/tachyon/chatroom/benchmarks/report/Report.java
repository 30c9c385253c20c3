package tachyon.chatroom.benchmarks.report;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Prints what was measured as tables, puts them into their pages and draws the plots. Measures nothing. */
final class Report {
    private Report() {}

    /** The argument is the directory of the whole build. */
    public static void main(String[] arguments) throws IOException {
        Path documents = Path.of(arguments[0], "docs");
        Path plots = documents.resolve("performance");
        Path page = documents.resolve("performance.md");
        Measurements measured = Measurements.read(plots.resolve("measured.csv"));
        Map<String, String> tables = new Tables(measured).all();
        // UTF-8 whatever the console's locale is: the tables go into other files.
        PrintStream output = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        tables.forEach((name, table) -> output.println(name + "\n\n" + table));
        Files.writeString(page, Page.with(Files.readString(page), tables));
        Path readme = Path.of(arguments[0], "README.md");
        Files.writeString(readme, Page.with(Files.readString(readme), new Tables(measured).summary()));
        for (Map.Entry<String, String> plot : new Plots(measured).all().entrySet()) {
            Files.writeString(plots.resolve(plot.getKey()), plot.getValue());
        }
    }
}
