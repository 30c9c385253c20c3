package tachyon.chatroom.emulator.http;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads that serve connections, one each. An idle thread is reused before a new one is created. Without a free
 * thread, connections wait.
 */
final class WorkerThreads implements Executor, AutoCloseable {
    static final int MAX_THREADS = 1024;
    private static final int KEEP_ALIVE_SECONDS = 30;
    private static final int TERMINATION_SECONDS = 2;

    private final AtomicInteger count = new AtomicInteger();
    private final IdleFirstQueue queue = new IdleFirstQueue();
    private final ThreadPoolExecutor threads;

    WorkerThreads(int maxThreads) {
        threads = new ThreadPoolExecutor(
                0, maxThreads, KEEP_ALIVE_SECONDS, TimeUnit.SECONDS, queue, this::newThread, this::enqueue);
    }

    @Override
    public void execute(Runnable task) {
        threads.execute(task);
    }

    /** Interrupts the threads. Waits at most 2 s for their end, because a gateway's call may ignore the interrupt. */
    @Override
    public void close() {
        threads.shutdownNow();
        try {
            threads.awaitTermination(TERMINATION_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Thread newThread(Runnable work) {
        Thread thread = new Thread(work, "chatroom-emulator-" + count.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }

    private void enqueue(Runnable task, ThreadPoolExecutor pool) {
        // The connection of a task that arrives after the shutdown is closed already.
        if (!pool.isShutdown()) {
            queue.offerWithoutIdleThread(task);
        }
    }

    /** A queue that accepts a task only if a thread is idle. So the pool grows to its maximum before tasks wait. */
    private static final class IdleFirstQueue extends LinkedTransferQueue<Runnable> {
        private static final long serialVersionUID = 1L;

        @Override
        public boolean offer(Runnable task) {
            return tryTransfer(task);
        }

        /** Adds a task to the queue. Not put, which calls offer on newer JDKs. */
        void offerWithoutIdleThread(Runnable task) {
            super.offer(task);
        }
    }
}
