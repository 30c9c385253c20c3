package tachyon.chatroom.emulator;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Cuts off clients that take too long to send a request, or to take an answer, so that they cannot hold every thread for
 * ever. The JDK's server can do so too, but its system properties hold for every server of the process.
 *
 * <p>A thread that waits for a client is interrupted, which closes the connection that it reads or writes.
 */
final class ClientTimeouts implements AutoCloseable {
    /** The turn of the client that a thread waits for. */
    private static final ThreadLocal<@Nullable Turn> TURN = new ThreadLocal<>();

    private final long patienceNanos;
    private final ScheduledThreadPoolExecutor timer;

    ClientTimeouts(Duration patience) {
        patienceNanos = patience.toNanos();
        timer = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "chatroom-emulator-timer");
            thread.setDaemon(true);
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true);
        // The timer ends with the emulator; what a worker starts after that is cut off anyway.
        timer.setRejectedExecutionHandler((task, pool) -> {});
    }

    /** Work that begins with a client's turn. */
    Runnable watched(Runnable work) {
        return () -> {
            beginTurn();
            try {
                work.run();
            } finally {
                endTurn();
            }
        };
    }

    /** From now on the current thread waits for its client. */
    void beginTurn() {
        Turn turn = new Turn(Thread.currentThread());
        TURN.set(turn);
        turn.end = timer.schedule(turn, patienceNanos, TimeUnit.NANOSECONDS);
    }

    /** From now on the current thread is busy with something else, which takes the time that it takes. */
    void endTurn() {
        Turn turn = TURN.get();
        TURN.remove();
        if (turn != null) {
            turn.over();
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    private static final class Turn implements Runnable {
        private final Thread thread;
        private @Nullable Future<?> end;
        private boolean over;
        private boolean interrupted;

        Turn(Thread thread) {
            this.thread = thread;
        }

        /** Synchronized, so that nothing is interrupted that comes after the turn. */
        @Override
        public synchronized void run() {
            if (!over) {
                interrupted = true;
                thread.interrupt();
            }
        }

        synchronized void over() {
            over = true;
            if (interrupted) {
                Thread.interrupted();
            }
            if (end != null) {
                end.cancel(false);
            }
        }
    }
}
