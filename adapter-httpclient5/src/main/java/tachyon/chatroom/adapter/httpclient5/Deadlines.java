package tachyon.chatroom.adapter.httpclient5;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Ends what takes too long, from one thread that holds no JVM open. Thread-safe. */
final class Deadlines {
    private static final Duration SOON = Duration.ofSeconds(1);

    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, Deadlines::thread);
    private final AtomicBoolean somethingIsDueSoon = new AtomicBoolean();

    Deadlines() {
        timer.setRemoveOnCancelPolicy(true);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "chatroom-httpclient5-deadlines");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Has something ended in time, unless that is cancelled.
     *
     * @throws java.util.concurrent.RejectedExecutionException after the close
     */
    Future<?> schedule(Runnable end, Duration timeout) {
        keepSomethingDueSoon();
        return timer.schedule(end, timeout.toNanos(), TimeUnit.NANOSECONDS);
    }

    /**
     * What becomes the first thing due wakes the thread. A call's deadline would be that whenever no other call is under way,
     * and the call would pay for a thread that finds nothing to do: a tenth of its time.
     */
    private void keepSomethingDueSoon() {
        if (somethingIsDueSoon.compareAndSet(false, true)) {
            var unused = timer.schedule(() -> somethingIsDueSoon.set(false), SOON.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    void close() {
        timer.shutdownNow();
    }
}
