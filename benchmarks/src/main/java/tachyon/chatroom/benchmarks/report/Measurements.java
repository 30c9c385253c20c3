package tachyon.chatroom.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The results of all sections and the environment they were measured in: a CSV file whose header lines start with
 * {@code #}. Immutable.
 *
 * @param header the environment and the dates of measurement, by name
 * @param rows the results
 */
public record Measurements(Map<String, String> header, List<Measurement> rows) {
    private static final String SEPARATOR = ": ";

    /** Copies the header and the rows. */
    public Measurements {
        header = Collections.unmodifiableMap(new LinkedHashMap<>(header));
        rows = List.copyOf(rows);
    }

    /** Reads a file. Returns no results if it does not exist. */
    public static Measurements read(Path file) throws IOException {
        return Files.exists(file) ? parse(Files.readString(file)) : new Measurements(Map.of(), List.of());
    }

    static Measurements parse(String text) {
        Map<String, String> header = new LinkedHashMap<>();
        List<Measurement> rows = new ArrayList<>();
        for (String line : text.lines().toList()) {
            int separator = line.indexOf(SEPARATOR);
            if (line.startsWith("#") && separator > 0) {
                header.put(line.substring(1, separator).strip(), line.substring(separator + SEPARATOR.length()));
            } else if (!line.startsWith("#") && !line.isBlank() && !line.equals(Measurement.COLUMNS)) {
                rows.add(Measurement.parse(line));
            }
        }
        return new Measurements(header, rows);
    }

    /** Returns the file's text. */
    public String text() {
        StringBuilder text = new StringBuilder();
        header.forEach((name, value) ->
                text.append("# ").append(name).append(SEPARATOR).append(value).append('\n'));
        text.append(Measurement.COLUMNS).append('\n');
        rows.forEach(row -> text.append(row.line()).append('\n'));
        return text.toString();
    }

    /** Returns a copy in which new rows replace a section's rows, or are appended if there are none. */
    public Measurements withSection(String section, List<Measurement> measured) {
        List<Measurement> kept = new ArrayList<>();
        int place = -1;
        for (Measurement row : rows) {
            if (!row.section().equals(section)) {
                kept.add(row);
            } else if (place < 0) {
                place = kept.size();
            }
        }
        kept.addAll(place < 0 ? kept.size() : place, measured);
        return new Measurements(header, kept);
    }

    /** Returns a copy in which header lines are replaced or appended. */
    public Measurements withHeader(Map<String, String> lines) {
        Map<String, String> merged = new LinkedHashMap<>(header);
        merged.putAll(lines);
        return new Measurements(merged, rows);
    }

    /** Returns the names of the sections that have rows. */
    public List<String> sections() {
        return rows.stream().map(Measurement::section).distinct().toList();
    }

    Optional<Measurement> find(String section, String scenario, String subject, String metric) {
        return rows.stream()
                .filter(row -> row.section().equals(section)
                        && row.scenario().equals(scenario)
                        && row.subject().equals(subject)
                        && row.metric().equals(metric))
                .findFirst();
    }

    List<String> scenarios(String section) {
        return rows.stream()
                .filter(row -> row.section().equals(section))
                .map(Measurement::scenario)
                .distinct()
                .toList();
    }

    /** Returns the scenarios of a section that a metric is measured in. */
    List<String> scenarios(String section, String metric) {
        return rows.stream()
                .filter(row -> row.section().equals(section) && row.metric().equals(metric))
                .map(Measurement::scenario)
                .distinct()
                .toList();
    }

    List<String> subjects(String section) {
        return rows.stream()
                .filter(row -> row.section().equals(section))
                .map(Measurement::subject)
                .distinct()
                .toList();
    }
}
