package tachyon.chatroom.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tachyon.chatroom.benchmarks.report.Measurement;

/** Measures the first call: a new process creates a client and one chatroom. */
final class FirstCallSection implements Section {
    private static final double NANOS_PER_MILLI = 1_000_000;
    private static final double SECONDS_PER_PROCESS = 1;

    private final int rounds;
    private final Map<String, String> clients = Implementations.clientFactoryClasses();

    FirstCallSection(boolean quick) {
        this.rounds = quick ? 1 : 10;
    }

    @Override
    public String name() {
        return "first-call";
    }

    @Override
    public int steps() {
        return rounds * clients.size();
    }

    @Override
    public long estimatedSeconds() {
        return Math.round(steps() * SECONDS_PER_PROCESS);
    }

    @Override
    public List<Measurement> measure(Progress progress) throws IOException, InterruptedException {
        Samples samples = new Samples();
        try (StubServer server = StubServer.start()) {
            for (int round = 0; round < rounds; round++) {
                for (Map.Entry<String, String> client : clients.entrySet()) {
                    long start = System.nanoTime();
                    double call = JavaProcess.run(
                            JavaProcess.CURRENT, FirstCallProgram.class.getName(), client.getValue(), server.baseUrl());
                    long process = System.nanoTime() - start;
                    samples.add("client and call", client.getKey(), "ms", call / NANOS_PER_MILLI);
                    samples.add("whole process", client.getKey(), "ms", process / NANOS_PER_MILLI);
                    progress.step(String.format(Locale.ROOT, "%s %.0f ms", client.getKey(), call / NANOS_PER_MILLI));
                }
            }
        }
        return samples.measurements(name());
    }
}
