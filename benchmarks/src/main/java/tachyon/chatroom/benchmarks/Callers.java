package tachyon.chatroom.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/**
 * Threads that share one client and create chatrooms without pauses during each {@link #measure window}, and that wait
 * otherwise.
 */
final class Callers {
    private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private final LongAdder calls = new LongAdder();
    private final MeasuredClient client;
    private final Gate gate;

    private Callers(MeasuredClient client, int threads) {
        this.client = client;
        this.gate = new Gate(threads);
    }

    /** Starts the threads. The executor must have a thread for each task. */
    static Callers start(MeasuredClient client, int threads, Executor executor) {
        Callers callers = new Callers(client, threads);
        for (int i = 0; i < threads; i++) {
            executor.execute(callers::callForever);
        }
        return callers;
    }

    private void callForever() {
        try {
            while (true) {
                gate.pass();
                client.createChatroom();
                calls.increment();
            }
        } catch (Throwable e) {
            // A result of fewer threads than specified would be misleading.
            e.printStackTrace();
            System.exit(1);
        }
    }

    /**
     * Lets the threads call and counts the calls of a window. The lead-in before the window is not counted: the threads
     * wake up in it, and a transport may check the connections that were idle.
     */
    Window measure(int leadInMillis, int windowMillis) throws InterruptedException {
        gate.open();
        TimeUnit.MILLISECONDS.sleep(leadInMillis);
        long callsBefore = calls.sum();
        long cpuBefore = system.getProcessCpuTime();
        long start = System.nanoTime();
        TimeUnit.MILLISECONDS.sleep(windowMillis);
        long nanos = System.nanoTime() - start;
        long cpuNanos = system.getProcessCpuTime() - cpuBefore;
        long counted = calls.sum() - callsBefore;
        gate.close();
        return new Window(counted, nanos, cpuNanos);
    }
}
