package tachyon.chatroom.benchmarks;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/**
 * Threads that share one client and create chatrooms as fast as they can; prints how many a second. JMH adds up what each
 * thread says of its own time, which is far too much where a thousand of them wait for their turn: here calls are counted
 * between two moments.
 */
final class ManyCallers {
    static final String VIRTUAL = "virtual";

    private ManyCallers() {}

    /**
     * The arguments are the class that makes the client, where the service is, how many threads of which kind, and for how
     * many milliseconds they run before they count and while they do, once each has made a call.
     */
    public static void main(String[] arguments) throws Exception {
        MeasuredClients clients = Class.forName(arguments[0])
                .asSubclass(MeasuredClients.class)
                .getConstructor()
                .newInstance();
        int threads = Integer.parseInt(arguments[2]);
        LongAdder calls = new LongAdder();
        CountDownLatch firstCalls = new CountDownLatch(threads);
        MeasuredClient client = clients.connect(arguments[1], threads);
        ExecutorService callers = executor(arguments[3], threads);
        for (int i = 0; i < threads; i++) {
            callers.execute(() -> callForever(client, calls, firstCalls));
        }
        firstCalls.await();
        TimeUnit.MILLISECONDS.sleep(Long.parseLong(arguments[4]));
        long callsBefore = calls.sum();
        long begun = System.nanoTime();
        TimeUnit.MILLISECONDS.sleep(Long.parseLong(arguments[5]));
        double seconds = (double) (System.nanoTime() - begun) / TimeUnit.SECONDS.toNanos(1);
        System.out.println((calls.sum() - callsBefore) / seconds);
        // The callers are in the midst of their calls, and nothing is left to be done.
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
            // Fewer callers than were asked for are no measurement.
            e.printStackTrace();
            System.exit(1);
        }
    }

    /** This is compiled for a Java without virtual threads, and run on one with them. */
    private static ExecutorService executor(String kind, int threads) throws ReflectiveOperationException {
        return kind.equals(VIRTUAL)
                ? (ExecutorService) Executors.class
                        .getMethod("newVirtualThreadPerTaskExecutor")
                        .invoke(null)
                : Executors.newFixedThreadPool(threads);
    }
}
