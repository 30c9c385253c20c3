package tachyon.chatroom.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tachyon.chatroom.benchmarks.report.Measurement;
import tachyon.chatroom.benchmarks.report.Measurements;

/**
 * Runs every section, or the sections that the system property {@code measure} lists, and writes the results to
 * {@code docs/performance/measured.csv}. With {@code measure.quick=true}, each run is as short as possible: it shows that
 * the benchmarks work, and its results have no meaning.
 */
final class BenchmarkSuite {
    private static final String QUICK = "quick";

    private BenchmarkSuite() {}

    /** Expects the root directory of the build. */
    public static void main(String[] arguments) throws Exception {
        Path build = Path.of(arguments[0]);
        Path file = build.resolve("docs/performance/measured.csv");
        boolean quick = Boolean.getBoolean("measure.quick");
        List<Section> sections = selected(build, quick);
        long start = System.nanoTime();
        System.out.printf(
                "Measuring %s, about %d minutes.%n",
                sections.stream().map(Section::name).toList(),
                TimeUnit.SECONDS.toMinutes(sections.stream()
                                .mapToLong(Section::estimatedSeconds)
                                .sum())
                        + 1);
        Map<String, String> environment = BenchmarkEnvironment.describe();
        warnIfEnvironmentsDiffer(Measurements.read(file), environment, sections);
        for (Section section : sections) {
            List<Measurement> rows = section.measure(new Progress(section, start));
            // Written after each section, so that a failure in a later section keeps the earlier results.
            Measurements measured = Measurements.read(file)
                    .withHeader(environment)
                    .withHeader(Map.of("measured " + section.name(), date(quick)))
                    .withSection(section.name(), rows);
            Files.createDirectories(file.getParent());
            Files.writeString(file, markedIfQuick(measured).text());
        }
        System.out.println("Wrote docs/performance/measured.csv.");
    }

    private static List<Section> selected(Path build, boolean quick) {
        List<Section> all = List.of(
                new FootprintSection(build),
                new FirstCallSection(quick),
                new MemorySection(quick),
                ComparisonSection.wire(quick),
                new InMemorySection(quick),
                new ThroughputSection(quick),
                ComparisonSection.calls(quick));
        String names = System.getProperty("measure", "");
        if (names.isEmpty()) {
            return all;
        }
        List<String> requested = List.of(names.split(",", -1));
        List<Section> selected = all.stream()
                .filter(section -> requested.contains(section.name()))
                .toList();
        if (selected.size() != requested.size()) {
            throw new IllegalArgumentException("measure: must be a list of "
                    + all.stream().map(Section::name).toList() + ", is " + names);
        }
        return selected;
    }

    private static String date(boolean quick) {
        return LocalDate.now(ZoneOffset.UTC) + (quick ? ", " + QUICK : "");
    }

    /** Marks the whole file as quick while any of its sections is. */
    private static Measurements markedIfQuick(Measurements measured) {
        Map<String, String> header = new LinkedHashMap<>(measured.header());
        boolean quick = measured.sections().stream()
                .anyMatch(section ->
                        header.getOrDefault("measured " + section, "").endsWith(QUICK));
        header.remove(QUICK);
        if (quick) {
            header.put(QUICK, "true");
        }
        return new Measurements(header, measured.rows());
    }

    private static void warnIfEnvironmentsDiffer(
            Measurements old, Map<String, String> environment, List<Section> sections) {
        List<String> remeasured = sections.stream().map(Section::name).toList();
        List<String> kept = old.sections().stream()
                .filter(name -> !remeasured.contains(name))
                .toList();
        boolean differs = environment.entrySet().stream()
                .anyMatch(line -> !line.getValue().equals(old.header().getOrDefault(line.getKey(), line.getValue())));
        if (differs && !kept.isEmpty()) {
            System.out.println(
                    "Warning: the results kept for " + kept + " are from another environment than the new header.");
        }
    }
}
