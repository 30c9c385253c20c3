package tachyon.chatroom.decorator.resilience;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A program that writes the successes of each second under overload to {@code overload.csv} and draws them. Run it in
 * this module's folder; with the argument {@code before} it replaces the series of that name, else {@code after}.
 */
final class OverloadMeasurement {
    private static final Path FOLDER = Path.of("../docs/resilience");

    private static final int SECONDS = 20;

    static final Overload FIFTY =
            new Overload(50, Duration.ofSeconds(1), 75, Duration.ofSeconds(1), Duration.ofMillis(30));
    static final Overload TEN =
            new Overload(10, Duration.ofSeconds(1), 12, Duration.ofMillis(200), Duration.ofMillis(30));

    private OverloadMeasurement() {}

    public static void main(String[] args) throws IOException {
        String series = args.length == 0 ? "after" : args[0];
        Path csv = FOLDER.resolve("overload.csv");
        List<String> lines = new ArrayList<>(List.of("series,allowed,offered,timeout_ms,second,successes"));
        if (Files.exists(csv)) {
            Files.readAllLines(csv).stream()
                    .skip(1)
                    .filter(line -> !line.startsWith(series + ","))
                    .forEach(lines::add);
        }
        for (Overload overload : List.of(FIFTY, TEN)) {
            int[] successes = overload.successes(SECONDS);
            for (int second = 0; second < successes.length; second++) {
                lines.add(String.join(
                        ",",
                        series,
                        String.valueOf((int) overload.allowed()),
                        String.valueOf(overload.offered()),
                        String.valueOf(overload.timeout().toMillis()),
                        String.valueOf(second),
                        String.valueOf(successes[second])));
            }
        }
        Files.createDirectories(FOLDER);
        Files.write(csv, lines);
        Files.writeString(FOLDER.resolve("overload.svg"), OverloadPlot.draw(lines.subList(1, lines.size())));
    }
}
