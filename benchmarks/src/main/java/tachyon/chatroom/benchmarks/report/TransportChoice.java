package tachyon.chatroom.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The table that compares the size, time and allocation of the library's gateways. */
final class TransportChoice {
    private static final int BYTES_PER_KB = 1000;
    private static final List<String> GATEWAYS = List.of("httpclient5", "retrofit", "inmemory");

    private final Measurements measured;

    TransportChoice(Measurements measured) {
        this.measured = measured;
    }

    Map<String, String> tables() {
        MarkdownTable table = new MarkdownTable("", "HttpClient 5", "Retrofit", "in memory");
        row(table, "jars on the class path", "footprint", "all", "jars", 1);
        row(table, "size of the jars, KB", "footprint", "all", "bytes", BYTES_PER_KB);
        row(table, "first create in a new process, ms", "first-call", "client and call", "ms", 1);
        row(table, "create, bytes allocated", "calls", "createChatroom", "B/op", 1);
        row(table, "list 100 chatrooms, bytes allocated", "calls", "listChatrooms", "B/op", 1);
        row(table, "create, µs", "calls", "createChatroom", "us/op", 1);
        row(table, "list 100 chatrooms, µs", "calls", "listChatrooms", "us/op", 1);
        for (String threads : measured.scenarios("throughput", "ops/s")) {
            row(table, "creates per second, " + threads, "throughput", threads, "ops/s", 1);
        }
        return Map.of("transports", table.toString());
    }

    private void row(MarkdownTable table, String name, String section, String scenario, String metric, int unit) {
        List<String> cells = new ArrayList<>(List.of(name));
        for (String gateway : GATEWAYS) {
            cells.add(measured.find(section, scenario, gateway, metric)
                    .map(measurement -> Numbers.plain(measurement.median() / unit))
                    .orElse(Tables.NO_VALUE));
        }
        table.add(cells);
    }
}
