package tachyon.chatroom.benchmarks;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/**
 * The progress of a new process that makes one call after the other: its rate grows while the JIT compiler optimizes
 * the code. The rate at a call is that of the last {@link #WINDOW_CALLS} calls, or of all calls if there are fewer.
 *
 * @param markNanos the time of every {@link #CALLS_PER_MARK}th call, in nanoseconds since the process's {@code main}
 *     method began
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, and read by this class only.
record RampUp(long[] markNanos) {
    static final int CALLS_PER_MARK = 100;
    static final int WINDOW_CALLS = 1_000;

    private static final int WINDOW_MARKS = WINDOW_CALLS / CALLS_PER_MARK;

    /** Returns the number of calls. */
    int calls() {
        return markNanos.length * CALLS_PER_MARK;
    }

    /** Returns the median rate in the last fifth of the calls, per second. */
    double steadyRate() {
        int last = markNanos.length - 1;
        double[] rates = new double[last / 5 + 1];
        for (int i = 0; i < rates.length; i++) {
            rates[i] = rate(last - i);
        }
        Arrays.sort(rates);
        return rates[rates.length / 2];
    }

    /** Returns the number of calls after which the rate first reaches a share of the steady rate. */
    int callsUntil(double share) {
        return (markUntil(share) + 1) * CALLS_PER_MARK;
    }

    /** Returns the milliseconds after which the rate first reaches a share of the steady rate. */
    double millisUntil(double share) {
        return (double) markNanos[markUntil(share)] / TimeUnit.MILLISECONDS.toNanos(1);
    }

    /** Returns the rate after a number of calls, as a share of the steady rate. */
    double shareAfter(int calls) {
        return rate(calls / CALLS_PER_MARK - 1) / steadyRate();
    }

    private int markUntil(double share) {
        double wanted = share * steadyRate();
        int mark = 0;
        while (rate(mark) < wanted) {
            mark++;
        }
        return mark;
    }

    private double rate(int mark) {
        int marks = Math.min(WINDOW_MARKS, mark + 1);
        long before = mark < marks ? 0 : markNanos[mark - marks];
        return (double) marks * CALLS_PER_MARK * TimeUnit.SECONDS.toNanos(1) / (markNanos[mark] - before);
    }
}
