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

/** One method of a benchmark, measured by JMH in one JVM of its own. */
final class Trial {
    private static final String ALLOCATION = "gc.alloc.rate.norm";

    private final RunResult result;

    private Trial(RunResult result) {
        this.result = result;
    }

    /** What a method's trial begins with; more can be said before it is run. */
    static ChainedOptionsBuilder of(Class<?> benchmark, String method, Effort effort) {
        return new OptionsBuilder()
                .include("^" + Pattern.quote(benchmark.getName() + "." + method) + "$")
                .forks(1)
                .warmupIterations(effort.warmups())
                .measurementIterations(effort.iterations())
                .warmupTime(TimeValue.milliseconds(effort.milliseconds()))
                .measurementTime(TimeValue.milliseconds(effort.milliseconds()))
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
    }

    static Trial run(ChainedOptionsBuilder options) throws RunnerException {
        Collection<RunResult> results = new Runner(options.build()).run();
        if (results.size() != 1) {
            throw new IllegalStateException("one method has to be measured, not " + results.size());
        }
        return new Trial(results.iterator().next());
    }

    /** Time for a call, or calls in a time, as the benchmark counts. */
    double score() {
        return result.getPrimaryResult().getScore();
    }

    /** The same, for each iteration. */
    List<Double> scores() {
        List<Double> scores = new ArrayList<>();
        result.getBenchmarkResults().forEach(fork -> {
            for (IterationResult iteration : fork.getIterationResults()) {
                scores.add(iteration.getPrimaryResult().getScore());
            }
        });
        return scores;
    }

    /** What a call allocates. */
    double bytes() {
        Result<?> allocation = result.getSecondaryResults().get(ALLOCATION);
        if (allocation == null) {
            throw new IllegalStateException("JMH did not count what was allocated");
        }
        return allocation.getScore();
    }
}
