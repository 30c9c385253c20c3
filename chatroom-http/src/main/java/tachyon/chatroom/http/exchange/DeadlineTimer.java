package tachyon.chatroom.http.exchange;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** A timer that runs tasks at their deadlines, on one daemon thread. Thread-safe. */
public final class DeadlineTimer implements AutoCloseable {
    private static final Duration PLACEHOLDER_DELAY = Duration.ofSeconds(1);

    private final ScheduledThreadPoolExecutor timer;
    private final AtomicBoolean hasPlaceholder = new AtomicBoolean();

    /**
     * Creates a timer. Its thread starts with the first task.
     *
     * @param threadName the name of the thread
     */
    public DeadlineTimer(String threadName) {
        timer = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, threadName);
            thread.setDaemon(true);
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true);
    }

    /**
     * Schedules a task.
     *
     * @param task runs at the deadline, unless the result is cancelled before
     * @param timeout the time until the deadline
     * @return the scheduled task
     * @throws java.util.concurrent.RejectedExecutionException after {@link #close()}
     */
    public Future<?> schedule(Runnable task, Duration timeout) {
        ensurePlaceholder();
        return timer.schedule(task, timeout.toNanos(), TimeUnit.NANOSECONDS);
    }

    /**
     * A task that becomes the earliest wakes the thread. Without other calls in flight, that would be every call's deadline,
     * and the call would pay a tenth of its time for a thread that finds nothing to do. A placeholder that is due earlier
     * prevents it.
     */
    private void ensurePlaceholder() {
        if (hasPlaceholder.compareAndSet(false, true)) {
            var unused =
                    timer.schedule(() -> hasPlaceholder.set(false), PLACEHOLDER_DELAY.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    /** Ends the thread; scheduled tasks do not run. */
    @Override
    public void close() {
        timer.shutdownNow();
    }
}
