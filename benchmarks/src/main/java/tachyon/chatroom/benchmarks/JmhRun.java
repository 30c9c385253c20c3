package tachyon.chatroom.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The result of one benchmark method, run by JMH in one fork. */
final class JmhRun {
    private static final String ALLOCATION = "gc.alloc.rate.norm";

    private final RunResult result;

    private JmhRun(RunResult result) {
        this.result = result;
    }

    /** Returns the options to run a method with. */
    static ChainedOptionsBuilder options(Class<?> benchmark, String method, RunSettings settings) {
        return new OptionsBuilder()
                .include("^" + Pattern.quote(benchmark.getName() + "." + method) + "$")
                .forks(1)
                .warmupIterations(settings.warmupIterations())
                .measurementIterations(settings.measurementIterations())
                .warmupTime(TimeValue.milliseconds(settings.iterationMillis()))
                .measurementTime(TimeValue.milliseconds(settings.iterationMillis()))
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
    }

    static JmhRun run(ChainedOptionsBuilder options) throws RunnerException {
        Collection<RunResult> results = new Runner(options.build()).run();
        if (results.size() != 1) {
            throw new IllegalStateException("options: must select one benchmark method, select " + results.size());
        }
        return new JmhRun(results.iterator().next());
    }

    /** Returns the score in the benchmark's mode and unit. */
    double score() {
        return result.getPrimaryResult().getScore();
    }

    /** Returns the score of each iteration. */
    List<Double> scores() {
        List<Double> scores = new ArrayList<>();
        result.getBenchmarkResults().forEach(fork -> {
            for (IterationResult iteration : fork.getIterationResults()) {
                scores.add(iteration.getPrimaryResult().getScore());
            }
        });
        return scores;
    }

    /** Returns the bytes allocated per call. */
    double allocatedBytes() {
        Result<?> allocation = result.getSecondaryResults().get(ALLOCATION);
        if (allocation == null) {
            throw new IllegalStateException("JMH reported no " + ALLOCATION);
        }
        return allocation.getScore();
    }
}
