package tachyon.chatroom.decorator.resilience;

import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.Semaphore;

/**
 * A clock and the threads that sleep by it. One thread runs at a time, and the clock advances to the next wake-up when
 * every thread sleeps. A simulated minute takes as long as its computations.
 */
final class VirtualTime {
    private record WakeUp(long at, long number, Runnable resume) {}

    private final PriorityQueue<WakeUp> wakeUps =
            new PriorityQueue<>(Comparator.comparingLong(WakeUp::at).thenComparingLong(WakeUp::number));
    private final Semaphore idle = new Semaphore(0);
    private volatile long nanos;
    private long number;

    long nanos() {
        return nanos;
    }

    /** Starts a task in a thread of its own when the clock reaches the time. */
    void startAt(Duration time, Runnable task) {
        wakeUps.add(new WakeUp(
                time.toNanos(),
                number++,
                () -> new Thread(() -> {
                            try {
                                task.run();
                            } finally {
                                idle.release();
                            }
                        })
                        .start()));
    }

    /** Suspends the calling thread, which {@link #startAt} started. */
    void sleep(Duration time) {
        Semaphore awake = new Semaphore(0);
        wakeUps.add(new WakeUp(nanos + time.toNanos(), number++, awake::release));
        idle.release();
        awake.acquireUninterruptibly();
    }

    /** Runs until every task has ended. */
    void run() {
        for (WakeUp next = wakeUps.poll(); next != null; next = wakeUps.poll()) {
            nanos = next.at();
            next.resume().run();
            idle.acquireUninterruptibly();
        }
    }
}
