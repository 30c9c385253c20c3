package tachyon.chatroom.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import tachyon.chatroom.benchmarks.PairedThroughput.Subject;

/**
 * Measures how many calls a new process needs until its rate is near the steady one. Each round starts one process of
 * each client, in turn.
 *
 * @param java the {@code java} executable
 * @param baseUrl the base URL of the service
 * @param rounds the number of processes of each client
 * @param quick whether each process ends before its rate is steady
 */
record RampUpComparison(Path java, String baseUrl, int rounds, boolean quick) {
    /** The scenario of the calls and milliseconds until the rate is near the steady one. */
    static final String SCENARIO = "80 % of the steady rate";

    private static final double NEAR = 0.8;
    private static final double PERCENT = 100;
    private static final List<Integer> CHECKPOINTS =
            List.of(100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000);

    void measure(List<Subject> subjects, Samples samples, Progress progress) throws IOException, InterruptedException {
        for (int round = 0; round < rounds; round++) {
            for (Subject subject : subjects) {
                RampUp rampUp = run(subject.factoryClass());
                samples.add(SCENARIO, subject.name(), "calls", rampUp.callsUntil(NEAR));
                samples.add(SCENARIO, subject.name(), "ms", rampUp.millisUntil(NEAR));
                for (int calls : CHECKPOINTS) {
                    if (calls <= rampUp.calls()) {
                        samples.add(
                                "after " + calls + " calls", subject.name(), "%", PERCENT * rampUp.shareAfter(calls));
                    }
                }
                progress.step(String.format(
                        Locale.ROOT,
                        "%s reaches 80 %% of %.0f per second after %d calls and %.0f ms",
                        subject.name(),
                        rampUp.steadyRate(),
                        rampUp.callsUntil(NEAR),
                        rampUp.millisUntil(NEAR)));
            }
        }
    }

    private RampUp run(String factoryClass) throws IOException, InterruptedException {
        String marks =
                JavaProcess.output(java, RampUpProgram.class.getName(), factoryClass, baseUrl, Boolean.toString(quick));
        return new RampUp(marks.lines().mapToLong(Long::parseLong).toArray());
    }
}
