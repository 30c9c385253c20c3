package tachyon.chatroom.emulator;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads that read, serve and answer requests. The JDK's server blocks a thread for a client that is slow to send
 * or to read, so there are many; an idle one is used before a new one is made, and what finds none free waits.
 */
final class WorkerThreads implements Executor, AutoCloseable {
    static final int MOST = 1024;
    private static final int IDLE_SECONDS = 30;
    private static final int END_SECONDS = 2;

    private final AtomicInteger count = new AtomicInteger();
    private final IdleFirstQueue queue = new IdleFirstQueue();
    private final ThreadPoolExecutor threads;

    WorkerThreads(int most) {
        threads = new ThreadPoolExecutor(
                0, most, IDLE_SECONDS, TimeUnit.SECONDS, queue, this::newThread, this::waitForThread);
    }

    @Override
    public void execute(Runnable task) {
        threads.execute(task);
    }

    /** Ends the threads, interrupting what they do. Waits a moment for that, but not for a gateway that hangs. */
    @Override
    public void close() {
        threads.shutdownNow();
        try {
            threads.awaitTermination(END_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Thread newThread(Runnable work) {
        Thread thread = new Thread(work, "chatroom-emulator-" + count.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }

    private void waitForThread(Runnable task, ThreadPoolExecutor pool) {
        // A task that comes after the end belongs to a connection that is closed already.
        if (!pool.isShutdown()) {
            queue.offerAnyway(task);
        }
    }

    /** Takes a task only if a thread is idle, which makes the pool grow before tasks wait. */
    private static final class IdleFirstQueue extends LinkedTransferQueue<Runnable> {
        private static final long serialVersionUID = 1L;

        @Override
        public boolean offer(Runnable task) {
            return tryTransfer(task);
        }

        /** Not put, which leads back to offer on newer JDKs. */
        void offerAnyway(Runnable task) {
            super.offer(task);
        }
    }
}
