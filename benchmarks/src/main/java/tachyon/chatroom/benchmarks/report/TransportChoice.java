package tachyon.chatroom.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The table that helps to choose a transport: what each gateway of ours brings and costs, side by side. */
final class TransportChoice {
    private static final int BYTES_IN_A_KB = 1000;
    private static final List<String> GATEWAYS = List.of("httpclient5", "retrofit", "inmemory");

    private final Measurements measured;

    TransportChoice(Measurements measured) {
        this.measured = measured;
    }

    Map<String, String> tables() {
        MarkdownTable table = new MarkdownTable("", "HttpClient 5", "Retrofit", "in memory");
        row(table, "jars on the class path", "footprint", "all", "jars", 1);
        row(table, "their size, KB", "footprint", "all", "bytes", BYTES_IN_A_KB);
        row(table, "first create of a process, ms", "first-call", "client and call", "ms", 1);
        row(table, "create, bytes allocated", "calls", "createChatroom", "B/op", 1);
        row(table, "list of 100, bytes allocated", "calls", "listChatrooms", "B/op", 1);
        row(table, "create, µs", "calls", "createChatroom", "us/op", 1);
        row(table, "list of 100, µs", "calls", "listChatrooms", "us/op", 1);
        for (String callers : measured.situations("throughput")) {
            row(table, "creates a second, " + callers, "throughput", callers, "ops/s", 1);
        }
        return Map.of("transports", table.toString());
    }

    private void row(MarkdownTable table, String name, String section, String situation, String metric, int unit) {
        List<String> cells = new ArrayList<>(List.of(name));
        for (String gateway : GATEWAYS) {
            cells.add(measured.find(section, situation, gateway, metric)
                    .map(measurement -> Numbers.plain(measurement.value() / unit))
                    .orElse(Tables.NOTHING));
        }
        table.add(cells);
    }
}
