package tachyon.chatroom.benchmarks;

import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.runner.RunnerException;
import tachyon.chatroom.benchmarks.report.Measurement;

/** What reading and writing cost without a network; the ratios are to the library's own. */
final class WireSection implements Section {
    private static final List<String> STEPS = List.of("readChatrooms", "readMessages", "readChatroom", "writeCreate");
    private static final String OURS = new WireCodec().name();

    private final Effort effort;
    private final List<String> codecs = Kinds.codecs();

    WireSection(boolean quick) {
        this.effort = new Effort(3, 3, 3, 1_000).orQuick(quick);
    }

    @Override
    public String name() {
        return "wire";
    }

    @Override
    public int steps() {
        return effort.rounds() * STEPS.size() * codecs.size();
    }

    @Override
    public long seconds() {
        return effort.seconds(STEPS.size() * codecs.size());
    }

    @Override
    public List<Measurement> measure(Progress progress) throws RunnerException {
        Rounds rounds = new Rounds();
        for (int round = 0; round < effort.rounds(); round++) {
            for (String step : STEPS) {
                for (String codec : codecs) {
                    Trial trial = Trial.run(
                            Trial.of(WireBenchmark.class, step, effort).param("codec", codec));
                    rounds.add(step, codec, "us/op", trial.score());
                    rounds.add(step, codec, "B/op", trial.bytes());
                    progress.step(String.format(
                            Locale.ROOT, "%s %s %.2f us, %.0f B", step, codec, trial.score(), trial.bytes()));
                }
            }
        }
        rounds.addRatios("us/op", codec -> OURS);
        return rounds.measurements(name());
    }
}
