package tachyon.chatroom.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.openjdk.jmh.runner.RunnerException;
import tachyon.chatroom.benchmarks.report.Measurement;

/**
 * What each method of a benchmark costs over each kind of what does it, beside another one.
 *
 * @param name the section's name
 * @param benchmark has the methods
 * @param methods what is measured
 * @param parameter the benchmark's parameter that takes a kind
 * @param kinds what does it
 * @param baselineOf which other kind a kind's time is compared with
 * @param effort how long it is measured
 */
record ComparingSection(
        String name,
        Class<?> benchmark,
        List<String> methods,
        String parameter,
        List<String> kinds,
        UnaryOperator<String> baselineOf,
        Effort effort)
        implements Section {
    private static final Effort FULL = new Effort(3, 3, 3, 1_000);

    /** Each operation over each kind of client, beside the transport that it stands on. */
    static ComparingSection calls(boolean quick) {
        return new ComparingSection(
                "calls",
                CallBenchmark.class,
                List.of("createChatroom", "updateChatroom", "deleteChatroom", "listChatrooms", "listMessages"),
                "client",
                Kinds.clients(),
                Kinds::transportOf,
                FULL.orQuick(quick));
    }

    /** Reading and writing without a network, beside the library's own. */
    static ComparingSection wire(boolean quick) {
        String ours = new WireCodec().name();
        return new ComparingSection(
                "wire",
                WireBenchmark.class,
                List.of("readChatrooms", "readMessages", "readChatroom", "writeCreate"),
                "codec",
                Kinds.codecs(),
                codec -> ours,
                FULL.orQuick(quick));
    }

    @Override
    public int steps() {
        return effort.rounds() * methods.size() * kinds.size();
    }

    @Override
    public long seconds() {
        return effort.seconds(methods.size() * kinds.size());
    }

    @Override
    public List<Measurement> measure(Progress progress) throws RunnerException {
        Rounds rounds = new Rounds();
        for (int round = 0; round < effort.rounds(); round++) {
            for (String method : methods) {
                for (String kind : kinds) {
                    Trial trial = Trial.run(Trial.of(benchmark, method, effort).param(parameter, kind));
                    rounds.add(method, kind, "us/op", trial.score());
                    rounds.add(method, kind, "B/op", trial.bytes());
                    progress.step(String.format(
                            Locale.ROOT, "%s %s %.2f us, %.0f B", method, kind, trial.score(), trial.bytes()));
                }
            }
        }
        rounds.addRatios("us/op", baselineOf);
        return rounds.measurements(name);
    }
}
