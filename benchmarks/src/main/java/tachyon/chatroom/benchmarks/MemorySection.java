package tachyon.chatroom.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tachyon.chatroom.benchmarks.report.Measurement;

/** How much heap a chatroom takes that is kept in memory: the difference that 100,000 make after a full collection. */
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
    public long seconds() {
        return 2L * rounds;
    }

    @Override
    public List<Measurement> measure(Progress progress) throws IOException, InterruptedException {
        List<Double> bytes = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            // The serial collector leaves nothing behind and keeps nothing for later.
            double measured = JavaProcess.run(
                    JavaProcess.CURRENT,
                    "-XX:+UseSerialGC",
                    "-Xmx1g",
                    RetainedMemory.class.getName(),
                    Integer.toString(SIZE));
            bytes.add(measured);
            progress.step(String.format(Locale.ROOT, "%.0f bytes a chatroom", measured));
        }
        return List.of(Measurement.of(name(), "a chatroom", Integer.toString(SIZE), "bytes", bytes));
    }
}
