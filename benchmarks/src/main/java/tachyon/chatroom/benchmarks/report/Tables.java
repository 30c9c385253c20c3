package tachyon.chatroom.benchmarks.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The tables of the results, by the name in their page's marker. */
final class Tables {
    static final String NO_VALUE = "–";

    private final Measurements measured;

    Tables(Measurements measured) {
        this.measured = measured;
    }

    Map<String, String> all() {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("machine", machine());
        tables.put("summary", summary());
        tables.put("calls-httpclient5", calls("httpclient5", List.of("bare-httpclient5")));
        tables.put("calls-retrofit", calls("retrofit", List.of("bare-okhttp", "bare-retrofit")));
        tables.put("wire", wire());
        tables.put("first-call", firstCall());
        tables.put("throughput", new ThroughputTables(measured).throughput());
        tables.put("ramp-up", new ThroughputTables(measured).rampUp());
        tables.put("in-memory", inMemory());
        tables.put("memory", memory());
        tables.put("footprint", footprint());
        return tables;
    }

    private String summary() {
        List<String> clients = List.of(
                "bare-httpclient5",
                "generated-httpclient5",
                "httpclient5",
                "bare-okhttp",
                "generated-retrofit",
                "retrofit");
        MarkdownTable table = new MarkdownTable(
                "",
                "HttpClient 5",
                "generated client, HttpClient 5",
                "**this library, HttpClient 5**",
                "OkHttp",
                "generated client, Retrofit",
                "**this library, Retrofit**");
        summaryRow(table, clients, "create, bytes allocated", "calls", "createChatroom", "B/op");
        summaryRow(table, clients, "delete, bytes allocated", "calls", "deleteChatroom", "B/op");
        summaryRow(table, clients, "list 100 chatrooms, bytes allocated", "calls", "listChatrooms", "B/op");
        summaryRow(table, clients, "create, time relative to the bare transport", "calls", "createChatroom", "ratio");
        summaryRow(
                table,
                clients,
                "list 100 chatrooms, time relative to the bare transport",
                "calls",
                "listChatrooms",
                "ratio");
        for (String threads : measured.scenarios("throughput", "ratio")) {
            String name = "creates per second relative to the bare transport, " + threads;
            summaryRow(table, clients, name, "throughput", threads, "ratio");
        }
        summaryRow(table, clients, "first create in a new process, ms", "first-call", "client and call", "ms");
        return table.toString();
    }

    private void summaryRow(
            MarkdownTable table, List<String> clients, String name, String section, String scenario, String metric) {
        List<String> row = new ArrayList<>(List.of(name));
        clients.forEach(client -> row.add(value(section, scenario, client, metric)));
        table.add(row);
    }

    private String machine() {
        return measured.header().entrySet().stream()
                .map(line -> "- " + line.getKey() + ": " + line.getValue() + "\n")
                .collect(Collectors.joining());
    }

    /** Returns the table of one adapter. The first bare client is the baseline of the ratios. */
    private String calls(String ours, List<String> bare) {
        Map<String, String> labels = new LinkedHashMap<>();
        bare.forEach(client -> labels.put(client, client.replace('-', ' ')));
        labels.put("generated-" + ours, "generated");
        labels.put(ours, "ours");
        List<String> clients = List.copyOf(labels.keySet());
        List<String> compared = clients.subList(1, clients.size());
        List<String> columns = new ArrayList<>(List.of("operation"));
        clients.forEach(client -> columns.add(labels.get(client) + ", B"));
        columns.addAll(List.of("goal, B", labels.get(bare.get(0)) + ", µs"));
        compared.forEach(client -> columns.add(labels.get(client) + ", ×"));
        columns.add("goal, ×");
        return rows(columns, measured.scenarios("calls"), operation -> {
            List<String> cells = new ArrayList<>();
            clients.forEach(client -> cells.add(value("calls", operation, client, "B/op")));
            cells.add(goal("calls", operation, ours, "B/op"));
            cells.add(value("calls", operation, bare.get(0), "us/op"));
            compared.forEach(client -> cells.add(range("calls", operation, client, "ratio")));
            cells.add(goal("calls", operation, ours, "ratio"));
            return cells;
        });
    }

    private String wire() {
        MarkdownTable table = new MarkdownTable("step, codec", "allocated, B", "time, µs", "time, × chatroom-wire");
        for (String step : measured.scenarios("wire")) {
            for (String codec : measured.subjects("wire")) {
                table.add(List.of(
                        step + ", " + codec,
                        value("wire", step, codec, "B/op"),
                        value("wire", step, codec, "us/op"),
                        range("wire", step, codec, "ratio")));
            }
        }
        return table.toString();
    }

    private String firstCall() {
        MarkdownTable table = new MarkdownTable("client", "client and call, ms", "goal, ms", "whole process, ms");
        for (String client : measured.subjects("first-call")) {
            table.add(List.of(
                    client,
                    range("first-call", "client and call", client, "ms"),
                    goal("first-call", "client and call", client, "ms"),
                    range("first-call", "whole process", client, "ms")));
        }
        return table.toString();
    }

    private String inMemory() {
        List<String> sizes = measured.subjects("in-memory");
        String largest = "1000000";
        List<String> columns = new ArrayList<>(List.of("operation, µs"));
        sizes.forEach(size -> columns.add(Numbers.plain(Double.parseDouble(size)) + " chatrooms"));
        columns.add("goal, " + Numbers.plain(Double.parseDouble(largest)) + " chatrooms");
        return rows(columns, measured.scenarios("in-memory"), operation -> {
            List<String> cells = new ArrayList<>();
            sizes.forEach(size -> cells.add(value("in-memory", operation, size, "us/op")));
            cells.add(goal("in-memory", operation, largest, "us/op"));
            return cells;
        });
    }

    private String memory() {
        MarkdownTable table = new MarkdownTable("chatrooms in memory", "heap per chatroom, B", "goal, B");
        for (String size : measured.subjects("memory")) {
            table.add(List.of(
                    Numbers.plain(Double.parseDouble(size)),
                    range("memory", "a chatroom", size, "bytes"),
                    goal("memory", "a chatroom", size, "bytes")));
        }
        return table.toString();
    }

    private String footprint() {
        MarkdownTable table = new MarkdownTable(
                "client",
                "jars",
                "bytes",
                "jars without the transport",
                "bytes without the transport",
                "relative to the generated client",
                "goal");
        for (String client : measured.subjects("footprint")) {
            Optional<Measurement> share = shareOfGenerated(client);
            table.add(List.of(
                    client,
                    value("footprint", "all", client, "jars"),
                    value("footprint", "all", client, "bytes"),
                    value("footprint", "without the transport", client, "jars"),
                    value("footprint", "without the transport", client, "bytes"),
                    share.map(part -> Numbers.plain(part.median()) + " %").orElse(NO_VALUE),
                    Goals.cell("footprint", "share", client, "%", share)));
        }
        return table.toString();
    }

    /** Returns the size of a client's jars without the transport, in percent of the generated client's. */
    private Optional<Measurement> shareOfGenerated(String client) {
        return measured.find("footprint", "without the transport", client, "bytes")
                .flatMap(ours -> measured.find("footprint", "without the transport", "generated-" + client, "bytes")
                        .map(generated -> Measurement.of(
                                "footprint", "share", client, "%", List.of(100 * ours.median() / generated.median()))));
    }

    private static String rows(List<String> columns, List<String> names, Function<String, List<String>> cells) {
        MarkdownTable table = new MarkdownTable(columns.toArray(String[]::new));
        for (String name : names) {
            List<String> row = new ArrayList<>(List.of(name));
            row.addAll(cells.apply(name));
            table.add(row);
        }
        return table.toString();
    }

    private String value(String section, String scenario, String subject, String metric) {
        return value(measured.find(section, scenario, subject, metric));
    }

    /** Returns the cell of a median. */
    static String value(Optional<Measurement> measured) {
        return measured.map(measurement -> Numbers.plain(measurement.median())).orElse(NO_VALUE);
    }

    /** Returns the median, followed by the minimum and maximum of the rounds. */
    private String range(String section, String scenario, String subject, String metric) {
        return range(measured.find(section, scenario, subject, metric));
    }

    /** Returns the cell of a median with its minimum and maximum. */
    static String range(Optional<Measurement> measured) {
        return measured.map(Tables::range).orElse(NO_VALUE);
    }

    private static String range(Measurement measurement) {
        String median = Numbers.plain(measurement.median());
        String min = Numbers.plain(measurement.min());
        String max = Numbers.plain(measurement.max());
        return min.equals(max) ? median : median + " (" + min + "–" + max + ")";
    }

    private String goal(String section, String scenario, String subject, String metric) {
        Optional<Measurement> measurement = measured.find(section, scenario, subject, metric);
        return Goals.cell(section, scenario, subject, metric, measurement);
    }
}
