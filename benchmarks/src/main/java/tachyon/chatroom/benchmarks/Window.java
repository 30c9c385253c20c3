package tachyon.chatroom.benchmarks;

import java.util.concurrent.TimeUnit;

/**
 * The calls that one process completed in an interval, and the CPU time that its threads used for them. The CPU time
 * includes that of the garbage collector and the JIT compiler.
 *
 * @param calls the number of completed calls
 * @param nanos the length of the interval in nanoseconds
 * @param cpuNanos the CPU time of the process in nanoseconds
 */
record Window(long calls, long nanos, long cpuNanos) {
    private static final double NANOS_PER_SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final double NANOS_PER_MICRO = TimeUnit.MICROSECONDS.toNanos(1);

    /** Parses the text of {@link #line()}. */
    static Window parse(String line) {
        String[] fields = line.split(" ", -1);
        return new Window(Long.parseLong(fields[0]), Long.parseLong(fields[1]), Long.parseLong(fields[2]));
    }

    /** Returns the window as text, for the other process. */
    String line() {
        return calls + " " + nanos + " " + cpuNanos;
    }

    double callsPerSecond() {
        return calls * NANOS_PER_SECOND / nanos;
    }

    double cpuMicrosPerCall() {
        return cpuNanos / NANOS_PER_MICRO / calls;
    }
}
