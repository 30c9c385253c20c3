package tachyon.chatroom.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import tachyon.chatroom.benchmarks.report.Measurement;

/**
 * Measures the in-memory operations with growing numbers of chatrooms. One round, as there is no baseline to compare
 * with.
 */
final class InMemorySection implements Section {
    private static final List<String> SIZE_PRESERVING =
            List.of("updateChatroom", "listFirst", "listMiddle", "listLast", "listOfUser", "search", "listMessages");
    private static final List<String> SIZE_CHANGING = List.of("createChatroom", "deleteChatroom");
    private static final double FILL_SECONDS = 1.5;
    private static final double BATCH_SECONDS = 12;

    private final RunSettings settings;
    private final List<Integer> sizes;
    private final int batches;

    InMemorySection(boolean quick) {
        this.settings = new RunSettings(1, 2, 3, 1_000).orQuick(quick);
        this.sizes = quick ? List.of(1_000, 10_000) : List.of(1_000, 10_000, 100_000, 1_000_000);
        this.batches = quick ? 1 : 5;
    }

    @Override
    public String name() {
        return "in-memory";
    }

    @Override
    public int steps() {
        return sizes.size() * (SIZE_PRESERVING.size() + SIZE_CHANGING.size());
    }

    @Override
    public long estimatedSeconds() {
        double fill = batches > 1 ? FILL_SECONDS * SIZE_PRESERVING.size() + BATCH_SECONDS * SIZE_CHANGING.size() : 2;
        return settings.estimatedSeconds(steps()) + Math.round(sizes.size() * fill);
    }

    @Override
    public List<Measurement> measure(Progress progress) throws RunnerException {
        List<Measurement> measured = new ArrayList<>();
        for (int size : sizes) {
            for (String operation : SIZE_CHANGING) {
                ChainedOptionsBuilder options = JmhRun.options(InMemoryBatchBenchmark.class, operation, settings)
                        .warmupIterations(batches)
                        .measurementIterations(batches)
                        .shouldDoGC(true);
                add(measured, progress, operation, size, options, InMemoryBatchBenchmark.CALLS);
            }
            for (String operation : SIZE_PRESERVING) {
                add(
                        measured,
                        progress,
                        operation,
                        size,
                        JmhRun.options(InMemoryBenchmark.class, operation, settings),
                        1);
            }
        }
        return measured;
    }

    private void add(
            List<Measurement> measured,
            Progress progress,
            String operation,
            int size,
            ChainedOptionsBuilder options,
            int calls)
            throws RunnerException {
        List<Double> scores = JmhRun.run(options.param("size", Integer.toString(size))).scores().stream()
                .map(score -> score / calls)
                .toList();
        Measurement measurement = Measurement.of(name(), operation, Integer.toString(size), "us/op", scores);
        measured.add(measurement);
        progress.step(String.format(Locale.ROOT, "%s of %,d %.2f us", operation, size, measurement.median()));
    }
}
