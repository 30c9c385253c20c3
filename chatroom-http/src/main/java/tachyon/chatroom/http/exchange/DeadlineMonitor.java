package tachyon.chatroom.http.exchange;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Ends exchanges at their deadlines. A daemon thread sleeps until the earliest deadline that it has found among the exchanges in
 * flight. A call neither locks nor queues anything: it wakes the thread only if its own deadline is earlier, which is rare
 * while calls have similar timeouts. Without calls, the thread ends after a while. Thread-safe.
 */
final class DeadlineMonitor implements AutoCloseable {
    /** Wakes the thread for every exchange: there is no thread, or it is looking for the earliest deadline. */
    private static final long ALWAYS = Long.MAX_VALUE;

    private static final Duration LINGER = Duration.ofSeconds(10);

    /** The time until the next look at the exchanges after an Error. */
    private static final long RETRY_NANOS = Duration.ofMillis(100).toNanos();

    private final Set<Exchange> inFlight;
    private final String threadName;
    private final long lingerNanos;

    /** Deadlines are compared as distances from this point, because the scale of the clock may overflow. */
    private final long origin = System.nanoTime();

    private final AtomicLong wakeAt = new AtomicLong(ALWAYS);
    private volatile @Nullable Thread thread;
    private volatile boolean closed;

    DeadlineMonitor(Set<Exchange> inFlight, String threadName) {
        this(inFlight, threadName, LINGER);
    }

    /** The thread ends when no exchange has been in flight for the linger time. */
    DeadlineMonitor(Set<Exchange> inFlight, String threadName, Duration linger) {
        this.inFlight = inFlight;
        this.threadName = threadName;
        this.lingerNanos = linger.toNanos();
    }

    /** Includes an exchange that has been added to those in flight. */
    void include(Exchange exchange) {
        long deadline = exchange.deadline() - origin;
        if (deadline < wakeAt.get()) {
            wakeAt.accumulateAndGet(deadline, Math::min);
            wake();
        }
    }

    private void wake() {
        Thread running = thread;
        if (running == null) {
            start();
        } else {
            LockSupport.unpark(running);
        }
    }

    private synchronized void start() {
        if (thread == null && !closed) {
            // Nothing of the first caller, such as a web application's class loader, must live as long as this thread.
            Thread started = new Thread(rootGroup(), this::run, threadName, 0, false);
            started.setContextClassLoader(null);
            started.setDaemon(true);
            boolean isStarted = false;
            try {
                // At a limit on threads this fails, and the next exchange starts the thread.
                started.start();
                thread = started;
                isStarted = true;
            } finally {
                if (!isStarted) {
                    wakeAt.set(ALWAYS);
                }
            }
        }
    }

    private static ThreadGroup rootGroup() {
        ThreadGroup group = Thread.currentThread().getThreadGroup();
        while (group.getParent() != null) {
            group = group.getParent();
        }
        return group;
    }

    private void run() {
        do {
            long idleSince = System.nanoTime();
            while (!closed && (!inFlight.isEmpty() || System.nanoTime() - idleSince < lingerNanos)) {
                if (!inFlight.isEmpty()) {
                    idleSince = System.nanoTime();
                }
                sleepUntil(nextWake());
            }
        } while (!endThread());
    }

    /** An Error, such as a lack of memory, must not end this thread. The exchanges are looked at again soon. */
    private long nextWake() {
        try {
            return expireDue();
        } catch (Throwable e) { // An Error, too.
            report(e);
            return System.nanoTime() - origin + RETRY_NANOS;
        }
    }

    /** Ends the exchanges that are due, and returns the time of the next look at the others. */
    private long expireDue() {
        // From here on, every exchange that starts wakes this thread, unless the loop below finds an earlier deadline.
        long planned = wakeAt.getAndSet(ALWAYS);
        long now = System.nanoTime() - origin;
        // A planned time stays, although its exchange may be over: otherwise each of many short calls would plan anew.
        long earliest = planned > now ? Math.min(planned, now + lingerNanos) : now + lingerNanos;
        for (Exchange exchange : inFlight) {
            long deadline = exchange.deadline() - origin;
            if (deadline > now) {
                earliest = Math.min(earliest, deadline);
            } else if (!exchange.state().isEnded()) {
                expire(exchange);
            }
        }
        return wakeAt.accumulateAndGet(earliest, Math::min);
    }

    /** An action that fails is reported, and does not end this thread, on which the other exchanges depend. */
    private static void expire(Exchange exchange) {
        try {
            exchange.expire();
        } catch (Throwable e) { // An Error, too, must not take the deadlines from the other exchanges.
            report(e);
        }
    }

    private static void report(Throwable failure) {
        Thread thread = Thread.currentThread();
        try {
            thread.getUncaughtExceptionHandler().uncaughtException(thread, failure);
        } catch (Throwable e) { // The JVM ignores what a handler throws, too.
            failure.addSuppressed(e);
        }
    }

    private void sleepUntil(long deadline) {
        long nanos = deadline - (System.nanoTime() - origin);
        if (nanos > 0) {
            LockSupport.parkNanos(this, nanos);
            // An interrupt has no meaning here, and would let every later sleep return at once.
            boolean unused = Thread.interrupted();
        }
    }

    /** Returns false if an exchange has started meanwhile, which relied on this thread. */
    private synchronized boolean endThread() {
        Thread current = thread;
        thread = null;
        wakeAt.set(ALWAYS);
        // Checked last: an exchange that starts later finds no thread, and starts another one.
        if (closed || inFlight.isEmpty()) {
            return true;
        }
        thread = current;
        return false;
    }

    @Override
    public void close() {
        closed = true;
        Thread running = thread;
        if (running != null) {
            LockSupport.unpark(running);
        }
    }
}
