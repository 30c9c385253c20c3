package tachyon.chatroom.benchmarks;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/**
 * Creates chatrooms from several threads that share one client and prints the number of calls per second. JMH adds up
 * the rates that its threads measure separately, which overstates the throughput of a thousand threads on two cores.
 * This program counts the calls of all threads in one interval.
 */
final class ThroughputProgram {
    static final String VIRTUAL = "virtual";

    private ThroughputProgram() {}

    /**
     * Expects the class name of a {@link MeasuredClientFactory}, the base URL of the service, the number and type of
     * threads, and the lengths of warmup and measurement in milliseconds. The warmup starts when each thread has made
     * one call.
     */
    public static void main(String[] arguments) throws Exception {
        MeasuredClientFactory factory = Class.forName(arguments[0])
                .asSubclass(MeasuredClientFactory.class)
                .getConstructor()
                .newInstance();
        int threads = Integer.parseInt(arguments[2]);
        LongAdder calls = new LongAdder();
        CountDownLatch firstCalls = new CountDownLatch(threads);
        MeasuredClient client = factory.create(arguments[1], threads);
        ExecutorService callers = executor(arguments[3], threads);
        for (int i = 0; i < threads; i++) {
            callers.execute(() -> callForever(client, calls, firstCalls));
        }
        firstCalls.await();
        TimeUnit.MILLISECONDS.sleep(Long.parseLong(arguments[4]));
        long callsBefore = calls.sum();
        long start = System.nanoTime();
        TimeUnit.MILLISECONDS.sleep(Long.parseLong(arguments[5]));
        double seconds = (double) (System.nanoTime() - start) / TimeUnit.SECONDS.toNanos(1);
        System.out.println((calls.sum() - callsBefore) / seconds);
        // Exits without waiting for the calls in flight.
        System.exit(0);
    }

    private static void callForever(MeasuredClient client, LongAdder calls, CountDownLatch firstCalls) {
        try {
            client.createChatroom();
            firstCalls.countDown();
            while (true) {
                client.createChatroom();
                calls.increment();
            }
        } catch (Throwable e) {
            // A result of fewer threads than specified would be misleading.
            e.printStackTrace();
            System.exit(1);
        }
    }

    /** Creates virtual threads by reflection, because this module is compiled for Java 17. */
    private static ExecutorService executor(String type, int threads) throws ReflectiveOperationException {
        return type.equals(VIRTUAL)
                ? (ExecutorService) Executors.class
                        .getMethod("newVirtualThreadPerTaskExecutor")
                        .invoke(null)
                : Executors.newFixedThreadPool(threads);
    }
}
