package tachyon.chatroom.http.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeadlineTimerTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String THREAD_NAME = "deadline-timer-test";

    private final DeadlineTimer deadlines = new DeadlineTimer(THREAD_NAME);

    @AfterEach
    void close() {
        deadlines.close();
    }

    @Test
    void runsATaskBeforeOneThatIsDueLater() throws InterruptedException {
        Future<?> later = deadlines.schedule(() -> {}, LONG);
        CountDownLatch ran = new CountDownLatch(1);
        Future<?> soon = deadlines.schedule(ran::countDown, Duration.ofMillis(20));

        assertThat(ran.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(later).isNotDone();
        assertThat(soon).isNotCancelled();
    }

    @Test
    void runsATaskThatIsDueAfterThePlaceholder() throws InterruptedException {
        CountDownLatch ran = new CountDownLatch(1);
        Future<?> deadline = deadlines.schedule(ran::countDown, Duration.ofMillis(1_200));

        assertThat(ran.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(deadline).isNotCancelled();
    }

    @Test
    void doesNotRunACancelledTask() throws InterruptedException {
        CountDownLatch ran = new CountDownLatch(1);
        CountDownLatch next = new CountDownLatch(1);
        Future<?> cancelled = deadlines.schedule(ran::countDown, Duration.ofMillis(100));
        cancelled.cancel(false);
        Future<?> after = deadlines.schedule(next::countDown, Duration.ofMillis(200));

        assertThat(next.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(ran.getCount()).isEqualTo(1);
        assertThat(after).isNotCancelled();
    }

    @Test
    void rejectsTasksAfterClose() {
        deadlines.close();

        assertThatThrownBy(() -> deadlines.schedule(() -> {}, LONG)).isInstanceOf(RejectedExecutionException.class);
    }

    @Test
    void doesNotWakeItsThreadForCancelledTasks() {
        deadlines.schedule(() -> {}, LONG).cancel(false);
        long before = waitCount();
        for (int call = 0; call < 200; call++) {
            Future<?> deadline = deadlines.schedule(() -> {}, LONG);
            // Enough time for the thread to wake.
            LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
            deadline.cancel(false);
        }

        assertThat(waitCount() - before).isLessThan(20);
    }

    private static long waitCount() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(thread -> thread != null && thread.getThreadName().equals(THREAD_NAME))
                .mapToLong(ThreadInfo::getWaitedCount)
                .sum();
    }
}
