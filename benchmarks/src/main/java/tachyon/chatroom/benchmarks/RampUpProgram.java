package tachyon.chatroom.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Creates a client in a new JVM and makes one call after the other until the rate is steady. */
final class RampUpProgram {
    private RampUpProgram() {}

    /**
     * Expects the class name of a {@link MeasuredClientFactory}, the base URL of the service, and whether the run is
     * quick. Prints the time of every {@link RampUp#CALLS_PER_MARK}th call, one a line.
     */
    public static void main(String[] arguments) throws Exception {
        long start = System.nanoTime();
        MeasuredClientFactory factory = Class.forName(arguments[0])
                .asSubclass(MeasuredClientFactory.class)
                .getConstructor()
                .newInstance();
        MeasuredClient client = factory.create(arguments[1], 1);
        SteadyState steady = Boolean.parseBoolean(arguments[2]) ? SteadyState.QUICK : SteadyState.FULL;
        long windowNanos = TimeUnit.MILLISECONDS.toNanos(steady.windowMillis());
        List<Long> marks = new ArrayList<>();
        List<Double> rates = new ArrayList<>();
        while (!steady.isReached(rates)) {
            long windowStart = marks.isEmpty() ? 0 : marks.get(marks.size() - 1);
            int before = marks.size();
            do {
                for (int i = 0; i < RampUp.CALLS_PER_MARK; i++) {
                    client.createChatroom();
                }
                marks.add(System.nanoTime() - start);
            } while (marks.get(marks.size() - 1) - windowStart < windowNanos);
            rates.add((marks.size() - before) / (double) (marks.get(marks.size() - 1) - windowStart));
        }
        marks.forEach(System.out::println);
        // Exits without waiting for the client's background threads.
        System.exit(0);
    }
}
