package tachyon.chatroom.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tachyon.chatroom.benchmarks.PairedThroughput.Subject;
import tachyon.chatroom.benchmarks.report.Measurement;

/**
 * Measures how many chatrooms per second several threads create through one shared client, next to the bare transport,
 * and how many calls a new process needs to reach this speed. Runs on JDK 25 if it is installed, so that platform and
 * virtual threads are compared on the same JDK.
 */
final class ThroughputSection implements Section {
    /** The library's clients. Each is compared with {@link Implementations#transportOf its bare transport}. */
    private static final List<String> OURS = List.of("httpclient5", "retrofit");

    private static final double STARTUP_SECONDS = 2;

    private final boolean quick;
    private final SteadyState steady;
    private final int pairs;
    private final int windowMillis;
    private final int rampUpRounds;
    private final List<CallerThreads> threadCounts = new ArrayList<>();
    private final Map<String, String> factoryClasses = Implementations.clientFactoryClasses();
    private final Optional<Path> jdk25 = Jdk25.java();

    ThroughputSection(boolean quick) {
        this.quick = quick;
        this.steady = quick ? SteadyState.QUICK : SteadyState.FULL;
        this.pairs = quick ? 1 : 7;
        this.windowMillis = quick ? 1_000 : 2_000;
        this.rampUpRounds = quick ? 1 : 5;
        for (int count : quick ? List.of(1, 64) : List.of(1, 16, 64)) {
            threadCounts.add(new CallerThreads(count, CallerThreads.PLATFORM));
        }
        if (jdk25.isPresent()) {
            threadCounts.add(new CallerThreads(1_000, CallerThreads.VIRTUAL));
        }
    }

    @Override
    public String name() {
        return "throughput";
    }

    @Override
    public int steps() {
        return threadCounts.size() * OURS.size() * paired("").steps() + 2 * OURS.size() * rampUpRounds;
    }

    @Override
    public long estimatedSeconds() {
        return Math.round(threadCounts.size() * OURS.size() * (paired("").estimatedSeconds() + STARTUP_SECONDS)
                + 2 * OURS.size() * rampUpRounds * (steady.estimatedSeconds() + STARTUP_SECONDS / 2));
    }

    @Override
    public List<Measurement> measure(Progress progress) throws IOException, InterruptedException {
        if (jdk25.isEmpty()) {
            System.out.println("No JDK 25 found: skipping virtual threads. Set its directory with -Djdk25=<path>.");
        }
        Samples samples = new Samples();
        try (StubServer server = StubServer.start()) {
            PairedThroughput paired = paired(server.baseUrl());
            for (CallerThreads threads : threadCounts) {
                for (String ours : OURS) {
                    paired.measure(
                            threads, subject(Implementations.transportOf(ours)), subject(ours), samples, progress);
                }
            }
            samples.addRatios(PairedThroughput.RATE, Implementations::transportOf);
            samples.addRatios(PairedThroughput.CPU, "CPU ratio", Implementations::transportOf);
            new RampUpComparison(java(), server.baseUrl(), rampUpRounds, quick).measure(subjects(), samples, progress);
        }
        return samples.measurements(name());
    }

    private PairedThroughput paired(String baseUrl) {
        return new PairedThroughput(java(), baseUrl, pairs, steady, windowMillis);
    }

    private Path java() {
        return jdk25.orElse(JavaProcess.CURRENT);
    }

    private List<Subject> subjects() {
        List<Subject> subjects = new ArrayList<>();
        for (String ours : OURS) {
            subjects.add(subject(Implementations.transportOf(ours)));
            subjects.add(subject(ours));
        }
        return subjects;
    }

    private Subject subject(String client) {
        return new Subject(client, Objects.requireNonNull(factoryClasses.get(client), client));
    }
}
