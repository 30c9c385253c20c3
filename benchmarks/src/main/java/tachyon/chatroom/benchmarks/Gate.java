package tachyon.chatroom.benchmarks;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** A gate at which a fixed number of threads wait while it is closed. It is closed first. Thread-safe. */
final class Gate {
    private final int threads;
    private final Lock lock = new ReentrantLock();
    private final Condition opened = lock.newCondition();
    private final Condition allWait = lock.newCondition();
    private int waiting;
    private volatile boolean open;

    Gate(int threads) {
        this.threads = threads;
    }

    /** Returns at once while the gate is open, otherwise waits until it opens. */
    void pass() throws InterruptedException {
        if (open) {
            return;
        }
        lock.lock();
        try {
            waiting++;
            allWait.signalAll();
            while (!open) {
                opened.await();
            }
            waiting--;
        } finally {
            lock.unlock();
        }
    }

    void open() {
        lock.lock();
        try {
            open = true;
            opened.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Closes the gate and returns when all threads wait at it. */
    void close() throws InterruptedException {
        lock.lock();
        try {
            open = false;
            while (waiting < threads) {
                allWait.await();
            }
        } finally {
            lock.unlock();
        }
    }
}
