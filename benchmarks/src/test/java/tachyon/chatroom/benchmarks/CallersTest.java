package tachyon.chatroom.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class CallersTest {
    private static final int THREADS = 4;

    private final AtomicInteger calls = new AtomicInteger();

    private final MeasuredClient client = (MeasuredClient) Proxy.newProxyInstance(
            getClass().getClassLoader(), new Class<?>[] {MeasuredClient.class}, (proxy, method, arguments) -> {
                LockSupport.parkNanos(1);
                return calls.incrementAndGet();
            });

    @Test
    void callsInWindowsOnly() throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(THREADS, work -> {
            Thread thread = new Thread(work);
            thread.setDaemon(true);
            return thread;
        });
        Callers callers = Callers.start(client, THREADS, executor);
        assertThat(calls).hasValue(0);

        Window first = callers.measure(1, 50);
        int afterFirst = calls.get();
        assertThat(first.calls()).isBetween(1L, (long) afterFirst);
        assertThat(first.nanos()).isPositive();

        Window second = callers.measure(1, 50);
        assertThat(second.calls()).isBetween(1L, (long) calls.get() - afterFirst);
    }
}
