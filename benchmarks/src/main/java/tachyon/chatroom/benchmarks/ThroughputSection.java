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
 * How many chatrooms a second are created by several threads that share one client: all on JDK 25 where there is one, so
 * that virtual threads are compared with others of the same JDK.
 */
final class ThroughputSection implements Section {
    /** So many threads, of one kind. */
    private record Callers(int threads, String kind) {
        @Override
        public String toString() {
            return threads + " " + kind + (threads == 1 ? " thread" : " threads");
        }
    }

    private static final String PLATFORM = "platform";
    private static final double SECONDS_TO_START = 1;

    private final int rounds;
    private final int warmup;
    private final int measurement;
    private final List<Callers> callers = new ArrayList<>();
    private final Map<String, String> clients = Kinds.clientClasses();
    private final Optional<Path> jdk25 = Jdk25.java();

    ThroughputSection(boolean quick) {
        this.rounds = quick ? 1 : 2;
        this.warmup = quick ? 200 : 3_000;
        this.measurement = quick ? 200 : 2_000;
        for (int threads : quick ? List.of(1, 64) : List.of(1, 8, 64)) {
            callers.add(new Callers(threads, PLATFORM));
        }
        if (jdk25.isPresent()) {
            callers.add(new Callers(1_000, ManyCallers.VIRTUAL));
        }
    }

    @Override
    public String name() {
        return "throughput";
    }

    @Override
    public int steps() {
        return rounds * callers.size() * clients.size();
    }

    @Override
    public long seconds() {
        return Math.round(steps() * ((warmup + measurement) / 1_000.0 + SECONDS_TO_START));
    }

    @Override
    public List<Measurement> measure(Progress progress) throws IOException, InterruptedException {
        if (jdk25.isEmpty()) {
            System.out.println("No JDK 25 was found: virtual threads are left out. -Djdk25=… names its directory.");
        }
        Rounds measured = new Rounds();
        try (ResponseServer server = ResponseServer.start()) {
            for (int round = 0; round < rounds; round++) {
                for (Callers some : callers) {
                    for (Map.Entry<String, String> client : clients.entrySet()) {
                        double calls = JavaProcess.run(
                                jdk25.orElse(JavaProcess.CURRENT),
                                ManyCallers.class.getName(),
                                client.getValue(),
                                server.baseUrl(),
                                Integer.toString(some.threads()),
                                some.kind(),
                                Integer.toString(warmup),
                                Integer.toString(measurement));
                        measured.add(some.toString(), client.getKey(), "ops/s", calls);
                        progress.step(String.format(Locale.ROOT, "%s %s %.0f a second", some, client.getKey(), calls));
                    }
                }
            }
        }
        return measured.measurements(name());
    }
}
