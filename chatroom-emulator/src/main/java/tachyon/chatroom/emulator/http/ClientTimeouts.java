package tachyon.chatroom.emulator.http;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The timeouts of clients, so that slow ones cannot block threads. A timeout closes the connection, because a blocking write
 * has no timeout of its own.
 */
final class ClientTimeouts implements AutoCloseable {
    private final ScheduledThreadPoolExecutor timer;

    ClientTimeouts() {
        timer = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "chatroom-emulator-timer");
            thread.setDaemon(true);
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true);
        // The timer ends with the server, which closes its connections itself.
        timer.setRejectedExecutionHandler((task, pool) -> {});
    }

    /** Starts a timeout, which the caller cancels. */
    Future<?> start(Duration duration, Runnable onTimeout) {
        return timer.schedule(onTimeout, duration.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
