package tachyon.chatroom.emulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WorkerThreadsTest {
    @Test
    void queuesTasksUntilAThreadIsFree() throws InterruptedException {
        Set<Thread> used = ConcurrentHashMap.newKeySet();
        CountDownLatch bothInside = new CountDownLatch(2);
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(10);
        try (WorkerThreads workers = new WorkerThreads(2)) {
            for (int i = 0; i < 10; i++) {
                workers.execute(() -> {
                    used.add(Thread.currentThread());
                    bothInside.countDown();
                    try {
                        release.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    done.countDown();
                });
            }
            assertThat(bothInside.await(10, TimeUnit.SECONDS)).isTrue();
            release.countDown();
            assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        }
        for (Thread thread : used) {
            thread.join(2_000);
        }
        assertThat(used).hasSize(2).allMatch(Thread::isDaemon).noneMatch(Thread::isAlive);
    }

    @Test
    void dropsTasksAfterClose() {
        WorkerThreads workers = new WorkerThreads(1);
        workers.close();
        CountDownLatch ran = new CountDownLatch(1);
        workers.execute(ran::countDown);
        assertThat(ran.getCount()).isEqualTo(1);
    }
}
