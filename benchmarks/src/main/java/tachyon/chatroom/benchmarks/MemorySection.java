package tachyon.chatroom.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tachyon.chatroom.benchmarks.report.Measurement;

/** Measures the heap that each in-memory chatroom retains: the growth for 100,000 chatrooms after a full collection. */
final class MemorySection implements Section {
    private static final int SIZE = 100_000;

    private final int rounds;

    MemorySection(boolean quick) {
        this.rounds = quick ? 1 : 3;
    }

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public int steps() {
        return rounds;
    }

    @Override
    public long estimatedSeconds() {
        return 2L * rounds;
    }

    @Override
    public List<Measurement> measure(Progress progress) throws IOException, InterruptedException {
        List<Double> bytes = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            // A full collection of the serial collector frees every unreachable object.
            double measured = JavaProcess.run(
                    JavaProcess.CURRENT,
                    "-XX:+UseSerialGC",
                    "-Xmx1g",
                    RetainedHeapProgram.class.getName(),
                    Integer.toString(SIZE));
            bytes.add(measured);
            progress.step(String.format(Locale.ROOT, "%.0f bytes per chatroom", measured));
        }
        return List.of(Measurement.of(name(), "a chatroom", Integer.toString(SIZE), "bytes", bytes));
    }
}
