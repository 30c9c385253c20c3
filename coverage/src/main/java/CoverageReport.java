import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Prints the line coverage of each package from JaCoCo's CSV report: {@code java CoverageReport.java jacoco.csv}. */
final class CoverageReport {
    private CoverageReport() {}

    public static void main(String[] args) throws IOException {
        List<String> rows = Files.readAllLines(Path.of(args[0]));
        List<String> columns = Arrays.asList(rows.get(0).split(",", -1));
        Map<String, int[]> lines = new TreeMap<>();
        for (String row : rows.subList(1, rows.size())) {
            String[] cells = row.split(",", -1);
            int[] counts = lines.computeIfAbsent(cells[columns.indexOf("PACKAGE")], name -> new int[2]);
            counts[0] += Integer.parseInt(cells[columns.indexOf("LINE_COVERED")]);
            counts[1] += Integer.parseInt(cells[columns.indexOf("LINE_MISSED")]);
        }
        lines.forEach((name, counts) -> System.out.printf(
                Locale.ROOT,
                "line coverage %5.1f %%  %4d of %4d  %s%n",
                100.0 * counts[0] / (counts[0] + counts[1]),
                counts[0],
                counts[0] + counts[1],
                name));
    }
}
