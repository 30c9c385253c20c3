package tachyon.chatroom.emulator;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The timeouts of clients, so that slow ones cannot block all threads. An exchange with a client has two phases: the
 * client sends its request, and it reads the response. Each phase has the same timeout; the gateway's call between them
 * has none. The JDK's server has such timeouts too, but its system properties apply to all servers of the process.
 *
 * <p>A timeout interrupts the phase's thread, which closes the connection that the thread reads from or writes to.
 */
final class ClientTimeouts implements AutoCloseable {
    private static final ThreadLocal<@Nullable Phase> CURRENT_PHASE = new ThreadLocal<>();

    private final long timeoutNanos;
    private final ScheduledThreadPoolExecutor timer;

    ClientTimeouts(Duration timeout) {
        timeoutNanos = timeout.toNanos();
        timer = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "chatroom-emulator-timer");
            thread.setDaemon(true);
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true);
        // The timer ends with the emulator, which interrupts its worker threads itself.
        timer.setRejectedExecutionHandler((task, pool) -> {});
    }

    /** Returns work that begins with a phase. */
    Runnable withTimeouts(Runnable work) {
        return () -> {
            beginPhase();
            try {
                work.run();
            } finally {
                endPhase();
            }
        };
    }

    /** Begins a phase of the current thread. */
    void beginPhase() {
        Phase phase = new Phase(Thread.currentThread());
        CURRENT_PHASE.set(phase);
        phase.timeout = timer.schedule(phase, timeoutNanos, TimeUnit.NANOSECONDS);
    }

    /** Ends the current thread's phase, if there is one. */
    void endPhase() {
        Phase phase = CURRENT_PHASE.get();
        CURRENT_PHASE.remove();
        if (phase != null) {
            phase.end();
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    private static final class Phase implements Runnable {
        private final Thread thread;
        private @Nullable Future<?> timeout;
        private boolean ended;
        private boolean interrupted;

        Phase(Thread thread) {
            this.thread = thread;
        }

        /** Interrupts the thread. Synchronized, so that the interrupt cannot occur after the phase. */
        @Override
        public synchronized void run() {
            if (!ended) {
                interrupted = true;
                thread.interrupt();
            }
        }

        synchronized void end() {
            ended = true;
            if (interrupted) {
                Thread.interrupted();
            }
            if (timeout != null) {
                timeout.cancel(false);
            }
        }
    }
}
