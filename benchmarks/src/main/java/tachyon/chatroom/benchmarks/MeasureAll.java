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
 * Measures everything, or the sections that the property {@code measure} lists, and keeps what came out in one file. The
 * property {@code measure.quick} has everything tried out with numbers that mean nothing.
 */
final class MeasureAll {
    private static final String QUICK = "quick";

    private MeasureAll() {}

    /** The argument is the directory of the whole build. */
    public static void main(String[] arguments) throws Exception {
        Path build = Path.of(arguments[0]);
        Path file = build.resolve("docs/performance/measured.csv");
        boolean quick = Boolean.getBoolean("measure.quick");
        List<Section> sections = chosen(build, quick);
        long begun = System.nanoTime();
        System.out.printf(
                "Measures %s, for about %d minutes.%n",
                sections.stream().map(Section::name).toList(),
                TimeUnit.SECONDS.toMinutes(
                                sections.stream().mapToLong(Section::seconds).sum())
                        + 1);
        Map<String, String> machine = Machine.describe();
        warnOfMixture(Measurements.read(file), machine, sections);
        for (Section section : sections) {
            List<Measurement> rows = section.measure(new Progress(section, begun));
            // Read again and written each time: what is done stays done, whatever happens to the next.
            Measurements measured = Measurements.read(file)
                    .withHeader(machine)
                    .withHeader(Map.of("measured " + section.name(), date(quick)))
                    .withSection(section.name(), rows);
            Files.createDirectories(file.getParent());
            Files.writeString(file, marked(measured).text());
        }
        System.out.println("Wrote docs/performance/measured.csv.");
    }

    private static List<Section> chosen(Path build, boolean quick) {
        List<Section> all = List.of(
                new Footprint(build),
                new FirstCallSection(quick),
                new MemorySection(quick),
                ComparingSection.wire(quick),
                new InMemorySection(quick),
                new ThroughputSection(quick),
                ComparingSection.calls(quick));
        String names = System.getProperty("measure", "");
        if (names.isEmpty()) {
            return all;
        }
        List<String> wanted = List.of(names.split(",", -1));
        List<Section> chosen =
                all.stream().filter(section -> wanted.contains(section.name())).toList();
        if (chosen.size() != wanted.size()) {
            throw new IllegalArgumentException("measure: must be some of "
                    + all.stream().map(Section::name).toList() + ", is " + names);
        }
        return chosen;
    }

    private static String date(boolean quick) {
        return LocalDate.now(ZoneOffset.UTC) + (quick ? ", " + QUICK : "");
    }

    /** The file as a whole says that it means nothing as long as any section does. */
    private static Measurements marked(Measurements measured) {
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

    private static void warnOfMixture(Measurements old, Map<String, String> machine, List<Section> sections) {
        List<String> measuredAnew = sections.stream().map(Section::name).toList();
        List<String> kept = old.sections().stream()
                .filter(name -> !measuredAnew.contains(name))
                .toList();
        boolean differs = machine.entrySet().stream()
                .anyMatch(line -> !line.getValue().equals(old.header().getOrDefault(line.getKey(), line.getValue())));
        if (differs && !kept.isEmpty()) {
            System.out.println(
                    "The file keeps " + kept + ", which was measured on something else than its header will say.");
        }
    }
}
