package tachyon.chatroom.benchmarks.report;

import java.util.List;
import java.util.Optional;

/** The tables of the throughput section: the library's clients, each next to the bare transport that it uses. */
final class ThroughputTables {
    private static final String SECTION = "throughput";
    private static final List<String> OURS = List.of("httpclient5", "retrofit");
    private static final String RAMP_UP = "80 % of the steady rate";

    private final Measurements measured;

    ThroughputTables(Measurements measured) {
        this.measured = measured;
    }

    /** Returns the rates, their ratio, and the CPU time of a call, for each number of threads. */
    String throughput() {
        MarkdownTable table = new MarkdownTable(
                "threads, transport",
                "bare, ops/s",
                "ours, ops/s",
                "ours, ×",
                "goal, ×",
                "bare, µs of CPU",
                "ours, µs of CPU",
                "CPU, ×");
        for (String threads : measured.scenarios(SECTION, "ops/s")) {
            for (String ours : OURS) {
                String bare = transportOf(ours);
                Optional<Measurement> ratio = find(threads, ours, "ratio");
                table.add(List.of(
                        threads + ", " + ours,
                        Tables.value(find(threads, bare, "ops/s")),
                        Tables.value(find(threads, ours, "ops/s")),
                        Tables.range(ratio),
                        Goals.cell(SECTION, threads, ours, "ratio", ratio),
                        Tables.value(find(threads, bare, "us CPU/op")),
                        Tables.value(find(threads, ours, "us CPU/op")),
                        Tables.range(find(threads, ours, "CPU ratio"))));
            }
        }
        return table.toString();
    }

    /** Returns the calls and the time until a new process is near its steady rate. */
    String rampUp() {
        MarkdownTable table = new MarkdownTable("client", "calls until 80 %", "ms until 80 %");
        for (String ours : OURS) {
            for (String client : List.of(transportOf(ours), ours)) {
                table.add(List.of(
                        client,
                        Tables.range(find(RAMP_UP, client, "calls")),
                        Tables.range(find(RAMP_UP, client, "ms"))));
            }
        }
        return table.toString();
    }

    private static String transportOf(String ours) {
        return ours.equals("httpclient5") ? "bare-httpclient5" : "bare-okhttp";
    }

    private Optional<Measurement> find(String scenario, String subject, String metric) {
        return measured.find(SECTION, scenario, subject, metric);
    }
}
