package tachyon.chatroom.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import tachyon.chatroom.benchmarks.report.Measurement;

/** What the operations in memory cost, as the chatrooms become more. One round: there is nothing to compare with. */
final class InMemorySection implements Section {
    private static final List<String> KEEPING =
            List.of("updateChatroom", "listFirst", "listMiddle", "listLast", "listOfUser", "search", "listMessages");
    private static final List<String> CHANGING = List.of("createChatroom", "deleteChatroom");
    private static final double SECONDS_TO_FILL = 1.5;
    private static final double SECONDS_OF_CHANGES = 12;

    private final Effort effort;
    private final List<Integer> sizes;
    private final int batches;

    InMemorySection(boolean quick) {
        this.effort = new Effort(1, 2, 3, 1_000).orQuick(quick);
        this.sizes = quick ? List.of(1_000, 10_000) : List.of(1_000, 10_000, 100_000, 1_000_000);
        this.batches = quick ? 1 : 5;
    }

    @Override
    public String name() {
        return "in-memory";
    }

    @Override
    public int steps() {
        return sizes.size() * (KEEPING.size() + CHANGING.size());
    }

    @Override
    public long seconds() {
        double fill = batches > 1 ? SECONDS_TO_FILL * KEEPING.size() + SECONDS_OF_CHANGES * CHANGING.size() : 2;
        return effort.seconds(steps()) + Math.round(sizes.size() * fill);
    }

    @Override
    public List<Measurement> measure(Progress progress) throws RunnerException {
        List<Measurement> measured = new ArrayList<>();
        for (int size : sizes) {
            for (String operation : CHANGING) {
                ChainedOptionsBuilder options = Trial.of(InMemoryBatchBenchmark.class, operation, effort)
                        .warmupIterations(batches)
                        .measurementIterations(batches)
                        .shouldDoGC(true);
                add(measured, progress, operation, size, options, InMemoryBatchBenchmark.CALLS);
            }
            for (String operation : KEEPING) {
                add(measured, progress, operation, size, Trial.of(InMemoryBenchmark.class, operation, effort), 1);
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
        List<Double> scores = Trial.run(options.param("size", Integer.toString(size))).scores().stream()
                .map(score -> score / calls)
                .toList();
        Measurement measurement = Measurement.of(name(), operation, Integer.toString(size), "us/op", scores);
        measured.add(measurement);
        progress.step(String.format(Locale.ROOT, "%s of %,d %.2f us", operation, size, measurement.value()));
    }
}
