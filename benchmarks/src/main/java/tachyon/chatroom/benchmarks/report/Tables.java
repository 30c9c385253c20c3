package tachyon.chatroom.benchmarks.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The tables of what was measured, by the name that marks their place on a page. */
final class Tables {
    static final String NOTHING = "–";

    private final Measurements measured;

    Tables(Measurements measured) {
        this.measured = measured;
    }

    Map<String, String> all() {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("machine", machine());
        tables.put("calls-httpclient5", calls("httpclient5", List.of("bare-httpclient5")));
        tables.put("calls-retrofit", calls("retrofit", List.of("bare-okhttp", "bare-retrofit")));
        tables.put("wire", wire());
        tables.put("first-call", firstCall());
        tables.put("throughput", bySubject("throughput", "ops/s", "client"));
        tables.put("in-memory", inMemory());
        tables.put("memory", memory());
        tables.put("footprint", footprint());
        return tables;
    }

    /** What the README shows. */
    Map<String, String> summary() {
        List<String> clients = List.of(
                "bare-httpclient5",
                "generated-httpclient5",
                "httpclient5",
                "bare-okhttp",
                "generated-retrofit",
                "retrofit");
        MarkdownTable table = new MarkdownTable(
                "",
                "HttpClient 5 alone",
                "generated over it",
                "**ours over it**",
                "OkHttp alone",
                "generated over Retrofit",
                "**ours over Retrofit**");
        summaryRow(table, clients, "create, bytes allocated", "calls", "createChatroom", "B/op");
        summaryRow(table, clients, "delete, bytes allocated", "calls", "deleteChatroom", "B/op");
        summaryRow(table, clients, "list of 100, bytes allocated", "calls", "listChatrooms", "B/op");
        summaryRow(table, clients, "create, time", "calls", "createChatroom", "ratio");
        summaryRow(table, clients, "list of 100, time", "calls", "listChatrooms", "ratio");
        summaryRow(table, clients, "first create of a process, ms", "first-call", "client and call", "ms");
        return Map.of("summary", table.toString());
    }

    private void summaryRow(
            MarkdownTable table, List<String> clients, String name, String section, String situation, String metric) {
        List<String> row = new ArrayList<>(List.of(name));
        clients.forEach(client -> row.add(value(section, situation, client, metric)));
        table.add(row);
    }

    private String machine() {
        return measured.header().entrySet().stream()
                .map(line -> "- " + line.getKey() + ": " + line.getValue() + "\n")
                .collect(Collectors.joining());
    }

    /** The first of what is bare is the transport that times are compared with. */
    private String calls(String ours, List<String> bare) {
        Map<String, String> labels = new LinkedHashMap<>();
        bare.forEach(client -> labels.put(client, client.replace('-', ' ')));
        labels.put("generated-" + ours, "generated");
        labels.put(ours, "ours");
        List<String> clients = List.copyOf(labels.keySet());
        List<String> beside = clients.subList(1, clients.size());
        List<String> columns = new ArrayList<>(List.of("operation"));
        clients.forEach(client -> columns.add(labels.get(client) + ", B"));
        columns.addAll(List.of("goal, B", labels.get(bare.get(0)) + ", µs"));
        beside.forEach(client -> columns.add(labels.get(client) + ", ×"));
        columns.add("goal, ×");
        return rows(columns, measured.situations("calls"), operation -> {
            List<String> cells = new ArrayList<>();
            clients.forEach(client -> cells.add(value("calls", operation, client, "B/op")));
            cells.add(goal("calls", operation, ours, "B/op"));
            cells.add(value("calls", operation, bare.get(0), "us/op"));
            beside.forEach(client -> cells.add(range("calls", operation, client, "ratio")));
            cells.add(goal("calls", operation, ours, "ratio"));
            return cells;
        });
    }

    private String wire() {
        MarkdownTable table = new MarkdownTable("step, codec", "allocated, B", "time, µs", "time, × chatroom-wire");
        for (String step : measured.situations("wire")) {
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
        sizes.forEach(size -> columns.add("of " + Numbers.plain(Double.parseDouble(size))));
        columns.add("goal for " + Numbers.plain(Double.parseDouble(largest)));
        return rows(columns, measured.situations("in-memory"), operation -> {
            List<String> cells = new ArrayList<>();
            sizes.forEach(size -> cells.add(value("in-memory", operation, size, "us/op")));
            cells.add(goal("in-memory", operation, largest, "us/op"));
            return cells;
        });
    }

    private String memory() {
        MarkdownTable table = new MarkdownTable("chatrooms in memory", "heap for each, B", "goal, B");
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
                "jars beyond the transport",
                "bytes beyond the transport",
                "of the generated client's",
                "goal");
        for (String client : measured.subjects("footprint")) {
            Optional<Measurement> share = shareOfGenerated(client);
            table.add(List.of(
                    client,
                    value("footprint", "all", client, "jars"),
                    value("footprint", "all", client, "bytes"),
                    value("footprint", "beyond the transport", client, "jars"),
                    value("footprint", "beyond the transport", client, "bytes"),
                    share.map(part -> Numbers.plain(part.value()) + " %").orElse(NOTHING),
                    Goals.cell("footprint", "share", client, "%", share)));
        }
        return table.toString();
    }

    /** How much of what the generated client brings beyond the transport ours brings, in percent. */
    private Optional<Measurement> shareOfGenerated(String client) {
        return measured.find("footprint", "beyond the transport", client, "bytes")
                .flatMap(ours -> measured.find("footprint", "beyond the transport", "generated-" + client, "bytes")
                        .map(generated -> Measurement.of(
                                "footprint", "share", client, "%", List.of(100 * ours.value() / generated.value()))));
    }

    private String bySubject(String section, String metric, String what) {
        List<String> situations = measured.situations(section);
        List<String> columns = new ArrayList<>(List.of(what + ", " + metric));
        columns.addAll(situations);
        return rows(
                columns,
                measured.subjects(section),
                subject -> situations.stream()
                        .map(situation -> range(section, situation, subject, metric))
                        .toList());
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

    private String value(String section, String situation, String subject, String metric) {
        return measured.find(section, situation, subject, metric)
                .map(measurement -> Numbers.plain(measurement.value()))
                .orElse(NOTHING);
    }

    /** The median, and the least and the most that rounds gave. */
    private String range(String section, String situation, String subject, String metric) {
        return measured.find(section, situation, subject, metric)
                .map(Tables::range)
                .orElse(NOTHING);
    }

    private static String range(Measurement measurement) {
        String median = Numbers.plain(measurement.value());
        String low = Numbers.plain(measurement.low());
        String high = Numbers.plain(measurement.high());
        return low.equals(high) ? median : median + " (" + low + "–" + high + ")";
    }

    private String goal(String section, String situation, String subject, String metric) {
        Optional<Measurement> measurement = measured.find(section, situation, subject, metric);
        return Goals.cell(section, situation, subject, metric, measurement);
    }
}
