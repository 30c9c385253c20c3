package tachyon.chatroom.benchmarks;

/**
 * The number of rounds of a comparison and the length of each JMH run in it.
 *
 * @param rounds the number of times each implementation is measured
 * @param warmupIterations the number of warmup iterations in each run
 * @param measurementIterations the number of measurement iterations in each run
 * @param iterationMillis the length of an iteration, in milliseconds
 */
record RunSettings(int rounds, int warmupIterations, int measurementIterations, int iterationMillis) {
    /** The approximate startup time of a JMH fork and its stub server. */
    private static final double STARTUP_SECONDS = 1.5;

    /** The shortest settings: they show that a benchmark runs, their results have no meaning. */
    static final RunSettings QUICK = new RunSettings(1, 1, 1, 50);

    RunSettings orQuick(boolean quick) {
        return quick ? QUICK : this;
    }

    /** Returns the approximate duration in seconds, with {@code runs} JMH runs in each round. */
    long estimatedSeconds(int runs) {
        return Math.round(rounds
                * runs
                * ((warmupIterations + measurementIterations) * iterationMillis / 1_000.0 + STARTUP_SECONDS));
    }
}
