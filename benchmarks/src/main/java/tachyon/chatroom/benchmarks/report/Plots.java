package tachyon.chatroom.benchmarks.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import tachyon.chatroom.benchmarks.report.BarPlot.Group;
import tachyon.chatroom.benchmarks.report.BarPlot.Series;

/** The plots of the results, by file name. Apache HttpClient 5 is blue, OkHttp is orange. */
final class Plots {
    private static final List<Series> CLIENTS = List.of(
            new Series("bare-httpclient5", "bare HttpClient 5", "#9ecae1"),
            new Series("generated-httpclient5", "generated HttpClient 5", "#4292c6"),
            new Series("httpclient5", "ours, HttpClient 5", "#08306b"),
            new Series("bare-okhttp", "bare OkHttp", "#fdd0a2"),
            new Series("generated-retrofit", "generated Retrofit", "#f16913"),
            new Series("retrofit", "ours, Retrofit", "#7f2704"));
    /** The library's clients and their transports. */
    private static final List<Series> COMPARED = CLIENTS.stream()
            .filter(client -> !client.subject().startsWith("generated"))
            .toList();

    private static final List<String> COLOURS =
            List.of("#08306b", "#4292c6", "#238b45", "#f16913", "#7f2704", "#6a51a3", "#636363");
    private static final Map<String, String> CURVES = new LinkedHashMap<>();

    static {
        CURVES.put("listFirst", "list, first page");
        CURVES.put("listMiddle", "list, middle page");
        CURVES.put("listLast", "list, last page");
        CURVES.put("listOfUser", "list, ten of one user");
        CURVES.put("search", "search, ten matches");
        CURVES.put("createChatroom", "create");
        CURVES.put("deleteChatroom", "delete");
    }

    private final Measurements measured;

    Plots(Measurements measured) {
        this.measured = measured;
    }

    /** Returns the plots of the sections that have results. */
    Map<String, String> all() {
        Map<String, String> plots = new LinkedHashMap<>();
        List<String> sections = measured.sections();
        if (sections.contains("calls")) {
            plots.put("allocation.svg", allocation());
            plots.put("time.svg", time());
        }
        if (sections.contains("first-call")) {
            plots.put("first-call.svg", firstCall());
        }
        if (sections.contains("throughput")) {
            plots.put("throughput.svg", throughput());
        }
        if (!measured.scenarios("throughput", "%").isEmpty()) {
            plots.put("ramp-up.svg", rampUp());
        }
        if (sections.contains("in-memory")) {
            plots.put("in-memory.svg", inMemory());
        }
        return plots;
    }

    private String allocation() {
        return new BarPlot("Allocation per call", "bytes", CLIENTS)
                .draw(
                        List.of(
                                List.of(
                                        new Group("createChatroom", "create"),
                                        new Group("updateChatroom", "update"),
                                        new Group("deleteChatroom", "delete")),
                                List.of(
                                        new Group("listChatrooms", "list 100 chatrooms"),
                                        new Group("listMessages", "list 100 messages"))),
                        values("calls", "B/op"));
    }

    /** Draws ratios to the bare transport, whose ratio is 1. */
    private String time() {
        List<Series> compared = CLIENTS.stream()
                .filter(client -> !client.subject().startsWith("bare"))
                .toList();
        return new BarPlot("Time per call relative to the bare transport (line at 1)", "× bare transport", compared)
                .withReferenceLine(1)
                .draw(
                        List.of(List.of(
                                new Group("createChatroom", "create"),
                                new Group("listChatrooms", "list 100 chatrooms"))),
                        values("calls", "ratio"));
    }

    private String firstCall() {
        return new BarPlot("First create in a new process", "milliseconds", CLIENTS)
                .draw(
                        List.of(List.of(
                                new Group("client and call", "client creation and call"),
                                new Group("whole process", "whole process"))),
                        values("first-call", "ms"));
    }

    private String throughput() {
        List<Group> groups = measured.scenarios("throughput", "ops/s").stream()
                .map(threads -> new Group(threads, threads))
                .toList();
        return new BarPlot("Chatrooms created per second through one shared client", "creates per second", COMPARED)
                .draw(List.of(groups), values("throughput", "ops/s"));
    }

    private String rampUp() {
        List<LinePlot.Curve> curves = new ArrayList<>();
        for (Series client : COMPARED) {
            List<double[]> points = new ArrayList<>();
            for (String scenario : measured.scenarios("throughput", "%")) {
                // The scenario's name has the number of calls: after 100 calls.
                double calls = Double.parseDouble(scenario.split(" ", -1)[1]);
                measured.find("throughput", scenario, client.subject(), "%")
                        .ifPresent(share -> points.add(new double[] {calls, share.median()}));
            }
            curves.add(new LinePlot.Curve(client.label(), client.colour(), points));
        }
        return LinePlot.draw("Speed of a new process, one thread", "calls", "% of the steady rate", curves);
    }

    private String inMemory() {
        List<LinePlot.Curve> curves = new ArrayList<>();
        CURVES.forEach((operation, label) -> {
            List<double[]> points = new ArrayList<>();
            for (String size : measured.subjects("in-memory")) {
                measured.find("in-memory", operation, size, "us/op")
                        .ifPresent(found -> points.add(new double[] {Double.parseDouble(size), found.median()}));
            }
            if (!points.isEmpty()) {
                curves.add(new LinePlot.Curve(label, COLOURS.get(curves.size()), points));
            }
        });
        return LinePlot.draw("Time per call in memory", "chatrooms in memory", "microseconds", curves);
    }

    private BiFunction<String, String, Optional<Measurement>> values(String section, String metric) {
        return (scenario, subject) -> measured.find(section, scenario, subject, metric);
    }
}
