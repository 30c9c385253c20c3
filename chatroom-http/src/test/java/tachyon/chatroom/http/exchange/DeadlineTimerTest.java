package tachyon.chatroom.adapter.httpclient5;

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

class DeadlinesTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    private final Deadlines deadlines = new Deadlines();

    @AfterEach
    void close() {
        deadlines.close();
    }

    @Test
    void aShortOneEndsInTimeWhateverElseIsDue() throws InterruptedException {
        Future<?> later = deadlines.schedule(() -> {}, LONG);
        CountDownLatch ended = new CountDownLatch(1);
        Future<?> soon = deadlines.schedule(ended::countDown, Duration.ofMillis(20));

        assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(later).isNotDone();
        assertThat(soon).isNotCancelled();
    }

    @Test
    void oneLongerThanWhatIsAlwaysDueSoonEndsToo() throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        Future<?> deadline = deadlines.schedule(ended::countDown, Duration.ofMillis(1_200));

        assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(deadline).isNotCancelled();
    }

    @Test
    void oneThatIsCancelledEndsNothing() throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        CountDownLatch next = new CountDownLatch(1);
        Future<?> cancelled = deadlines.schedule(ended::countDown, Duration.ofMillis(100));
        cancelled.cancel(false);
        Future<?> after = deadlines.schedule(next::countDown, Duration.ofMillis(200));

        assertThat(next.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(ended.getCount()).isEqualTo(1);
        assertThat(after).isNotCancelled();
    }

    @Test
    void noneIsTakenAfterTheClose() {
        deadlines.close();

        assertThatThrownBy(() -> deadlines.schedule(() -> {}, LONG)).isInstanceOf(RejectedExecutionException.class);
    }

    @Test
    void callsThatEndBeforeTheirDeadlineDoNotWakeTheThread() {
        deadlines.schedule(() -> {}, LONG).cancel(false);
        long before = timesWaited();
        for (int call = 0; call < 200; call++) {
            Future<?> deadline = deadlines.schedule(() -> {}, LONG);
            // Time enough for the thread to wake, if it does.
            LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
            deadline.cancel(false);
        }

        assertThat(timesWaited() - before).isLessThan(20);
    }

    private static long timesWaited() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(thread -> thread != null && thread.getThreadName().equals("chatroom-httpclient5-deadlines"))
                .mapToLong(ThreadInfo::getWaitedCount)
                .sum();
    }
}
