package tachyon.chatroom.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Compares the throughput of two clients. Each has its own process. Both are warmed up until their rates are
 * steady, then windows of one and of the other alternate, so that both run at the same time of day. One process waits
 * while the other calls.
 *
 * @param java the {@code java} executable
 * @param baseUrl the base URL of the service
 * @param pairs the number of pairs of windows
 * @param steady the end of the warmup
 * @param windowMillis the length of a window in milliseconds
 */
record PairedThroughput(Path java, String baseUrl, int pairs, SteadyState steady, int windowMillis) {
    static final String RATE = "ops/s";
    static final String CPU = "us CPU/op";
    static final String WARMUP = "s warmup";

    private static final int LEAD_IN_MILLIS = 300;
    private static final double MILLIS_PER_SECOND = 1_000;

    /** A client's name in the results and the class name of its factory. */
    record Subject(String name, String factoryClass) {}

    void measure(CallerThreads threads, Subject bare, Subject ours, Samples samples, Progress progress)
            throws IOException {
        try (ThroughputProcess bareProcess = ThroughputProcess.start(java, bare.factoryClass(), baseUrl, threads);
                ThroughputProcess ourProcess = ThroughputProcess.start(java, ours.factoryClass(), baseUrl, threads)) {
            warmUp(bareProcess, threads, bare, samples, progress);
            warmUp(ourProcess, threads, ours, samples, progress);
            for (int pair = 0; pair < pairs; pair++) {
                double bareRate = window(bareProcess, threads, bare, samples);
                double ourRate = window(ourProcess, threads, ours, samples);
                progress.step(String.format(
                        Locale.ROOT,
                        "%s %s %.0f per second, %s %.0f, ratio %.3f",
                        threads,
                        ours.name(),
                        ourRate,
                        bare.name(),
                        bareRate,
                        ourRate / bareRate));
            }
        }
    }

    private void warmUp(
            ThroughputProcess process, CallerThreads threads, Subject subject, Samples samples, Progress progress)
            throws IOException {
        double seconds = process.warmUp(steady) * steady.windowMillis() / MILLIS_PER_SECOND;
        samples.add(threads.toString(), subject.name(), WARMUP, seconds);
        progress.step(String.format(Locale.ROOT, "%s %s warm after %.0f s", threads, subject.name(), seconds));
    }

    private double window(ThroughputProcess process, CallerThreads threads, Subject subject, Samples samples)
            throws IOException {
        Window window = process.measure(LEAD_IN_MILLIS, windowMillis);
        samples.add(threads.toString(), subject.name(), RATE, window.callsPerSecond());
        samples.add(threads.toString(), subject.name(), CPU, window.cpuMicrosPerCall());
        return window.callsPerSecond();
    }

    /** Returns the number of steps that each comparison reports. */
    int steps() {
        return 2 + pairs;
    }

    /** Returns the approximate duration of each comparison in seconds. */
    double estimatedSeconds() {
        return 2 * steady.estimatedSeconds() + 2 * pairs * (windowMillis + LEAD_IN_MILLIS) / MILLIS_PER_SECOND;
    }
}
