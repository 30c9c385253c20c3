package tachyon.chatroom.benchmarks;

import java.util.List;

/**
 * The condition that ends a warmup: the last two windows differ by at most the tolerance. The JIT compiler needs a
 * different time for each client, so that a fixed warmup would compare an optimized client with one that is not.
 *
 * @param windowMillis the length of a window in milliseconds
 * @param minWindows the minimum number of windows
 * @param maxWindows the number of windows after which the warmup ends in any case
 * @param tolerance the maximum difference of two windows, relative to the larger one
 */
record SteadyState(int windowMillis, int minWindows, int maxWindows, double tolerance) {
    /** At least 24 s, at most 60 s, and a tolerance of 3 %. */
    static final SteadyState FULL = new SteadyState(2_000, 12, 30, 0.03);

    /** The shortest warmup. It shows that a section runs, and its results have no meaning. */
    static final SteadyState QUICK = new SteadyState(500, 4, 4, 1);

    /** Returns whether the warmup is over after windows with these rates. */
    boolean isReached(List<Double> rates) {
        return rates.size() >= maxWindows || (rates.size() >= minWindows && agree(rates));
    }

    /** Returns the approximate duration of a warmup in seconds, a third above the minimum. */
    double estimatedSeconds() {
        return minWindows * windowMillis / 750.0;
    }

    private boolean agree(List<Double> rates) {
        if (rates.size() < 2) {
            return false;
        }
        double last = rates.get(rates.size() - 1);
        double previous = rates.get(rates.size() - 2);
        return Math.abs(last - previous) <= tolerance * Math.max(last, previous);
    }
}
