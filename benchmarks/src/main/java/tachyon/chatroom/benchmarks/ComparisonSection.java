package tachyon.chatroom.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.openjdk.jmh.runner.RunnerException;
import tachyon.chatroom.benchmarks.report.Measurement;

/**
 * A JMH benchmark run for several implementations, with each implementation's time as a ratio to its baseline.
 *
 * @param name the section's name
 * @param benchmark the benchmark class
 * @param methods the names of the benchmark methods to run
 * @param parameter the benchmark's parameter that selects the implementation
 * @param implementations the parameter's values
 * @param baselineOf maps an implementation to the implementation its time is compared with
 * @param settings the number of rounds and the length of each run
 */
record ComparisonSection(
        String name,
        Class<?> benchmark,
        List<String> methods,
        String parameter,
        List<String> implementations,
        UnaryOperator<String> baselineOf,
        RunSettings settings)
        implements Section {
    /** The JIT compiler needs about 6 s for the code of a call, which includes that of an HTTP library. */
    private static final RunSettings CALLS = new RunSettings(3, 6, 3, 1_000);

    private static final RunSettings CODECS = new RunSettings(3, 3, 3, 1_000);

    /** Returns the section that compares each client with the bare transport it uses. */
    static ComparisonSection calls(boolean quick) {
        return new ComparisonSection(
                "calls",
                CallBenchmark.class,
                List.of("createChatroom", "updateChatroom", "deleteChatroom", "listChatrooms", "listMessages"),
                "client",
                Implementations.clients(),
                Implementations::transportOf,
                CALLS.orQuick(quick));
    }

    /** Returns the section that compares each JSON codec with the library's own. */
    static ComparisonSection wire(boolean quick) {
        String baseline = new WireCodec().name();
        return new ComparisonSection(
                "wire",
                WireBenchmark.class,
                List.of("readChatrooms", "readMessages", "readChatroom", "writeCreate"),
                "codec",
                Implementations.codecs(),
                codec -> baseline,
                CODECS.orQuick(quick));
    }

    @Override
    public int steps() {
        return settings.rounds() * methods.size() * implementations.size();
    }

    @Override
    public long estimatedSeconds() {
        return settings.estimatedSeconds(methods.size() * implementations.size());
    }

    @Override
    public List<Measurement> measure(Progress progress) throws RunnerException {
        Samples samples = new Samples();
        for (int round = 0; round < settings.rounds(); round++) {
            for (String method : methods) {
                for (String implementation : implementations) {
                    JmhRun run = JmhRun.run(
                            JmhRun.options(benchmark, method, settings).param(parameter, implementation));
                    samples.add(method, implementation, "us/op", run.score());
                    samples.add(method, implementation, "B/op", run.allocatedBytes());
                    progress.step(String.format(
                            Locale.ROOT,
                            "%s %s %.2f us, %.0f B",
                            method,
                            implementation,
                            run.score(),
                            run.allocatedBytes()));
                }
            }
        }
        samples.addRatios("us/op", baselineOf);
        return samples.measurements(name);
    }
}
