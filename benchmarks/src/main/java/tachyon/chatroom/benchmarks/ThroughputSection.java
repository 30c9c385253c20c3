package tachyon.chatroom.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tachyon.chatroom.benchmarks.report.Measurement;

/**
 * Measures how many chatrooms per second several threads create through one shared client. Runs on JDK 25 if it is
 * installed, so that platform and virtual threads are compared on the same JDK.
 */
final class ThroughputSection implements Section {
    /** The number and type of the threads that share a client. */
    private record Threads(int count, String type) {
        @Override
        public String toString() {
            return count + " " + type + (count == 1 ? " thread" : " threads");
        }
    }

    private static final String PLATFORM = "platform";
    private static final double STARTUP_SECONDS = 1;

    private final int rounds;
    private final int warmup;
    private final int measurement;
    private final List<Threads> threadCounts = new ArrayList<>();
    private final Map<String, String> clients = Implementations.clientFactoryClasses();
    private final Optional<Path> jdk25 = Jdk25.java();

    ThroughputSection(boolean quick) {
        this.rounds = quick ? 1 : 2;
        this.warmup = quick ? 200 : 3_000;
        this.measurement = quick ? 200 : 2_000;
        for (int count : quick ? List.of(1, 64) : List.of(1, 8, 64)) {
            threadCounts.add(new Threads(count, PLATFORM));
        }
        if (jdk25.isPresent()) {
            threadCounts.add(new Threads(1_000, ThroughputProgram.VIRTUAL));
        }
    }

    @Override
    public String name() {
        return "throughput";
    }

    @Override
    public int steps() {
        return rounds * threadCounts.size() * clients.size();
    }

    @Override
    public long estimatedSeconds() {
        return Math.round(steps() * ((warmup + measurement) / 1_000.0 + STARTUP_SECONDS));
    }

    @Override
    public List<Measurement> measure(Progress progress) throws IOException, InterruptedException {
        if (jdk25.isEmpty()) {
            System.out.println("No JDK 25 found: skipping virtual threads. Set its directory with -Djdk25=<path>.");
        }
        Samples samples = new Samples();
        try (StubServer server = StubServer.start()) {
            for (int round = 0; round < rounds; round++) {
                for (Threads threads : threadCounts) {
                    for (Map.Entry<String, String> client : clients.entrySet()) {
                        double calls = JavaProcess.run(
                                jdk25.orElse(JavaProcess.CURRENT),
                                ThroughputProgram.class.getName(),
                                client.getValue(),
                                server.baseUrl(),
                                Integer.toString(threads.count()),
                                threads.type(),
                                Integer.toString(warmup),
                                Integer.toString(measurement));
                        samples.add(threads.toString(), client.getKey(), "ops/s", calls);
                        progress.step(
                                String.format(Locale.ROOT, "%s %s %.0f per second", threads, client.getKey(), calls));
                    }
                }
            }
        }
        return samples.measurements(name());
    }
}
