package tachyon.chatroom.http.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tachyon.chatroom.port.AccessToken;
import tachyon.chatroom.port.Operation;

class DeadlineMonitorTest {
    private static final String THREAD = "deadline-monitor-test";
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(20);
    private static final AccessToken TOKEN = AccessToken.of("hunter2");

    private final Set<Exchange> inFlight = ConcurrentHashMap.newKeySet();
    private DeadlineMonitor monitor = new DeadlineMonitor(inFlight, THREAD);

    @AfterEach
    void close() {
        monitor.close();
        await("the thread has ended", () -> threads().isEmpty());
    }

    private Exchange start(Duration timeout) {
        return start(timeout, () -> {});
    }

    private Exchange start(Duration timeout, Runnable canceller) {
        Exchange exchange = new Exchange(Operation.CREATE_CHATROOM, TOKEN, timeout);
        exchange.cancelWith(canceller);
        inFlight.add(exchange);
        monitor.include(exchange);
        return exchange;
    }

    private void finish(Exchange exchange) {
        inFlight.remove(exchange);
        exchange.finish();
    }

    private static List<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals(THREAD))
                .toList();
    }

    private static void await(String event, BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime() - end).as("%s within 10 s", event).isNegative();
            LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
        }
    }

    private static void awaitEnd(Exchange exchange) {
        await("the exchange has ended", () -> exchange.state().isEnded());
    }

    @Test
    void endsAndCancelsAnExchangeAtItsDeadline() throws InterruptedException {
        Exchange exchange = start(SHORT);
        CountDownLatch cancelled = new CountDownLatch(1);
        AtomicReference<Long> remaining = new AtomicReference<>();
        exchange.cancelWith(() -> {
            remaining.set(exchange.remainingNanos());
            cancelled.countDown();
        });

        assertThat(cancelled.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(remaining.get()).isNotPositive();
        assertThat(exchange.state().end()).isEqualTo(ExchangeState.End.DEADLINE);
    }

    @Test
    void wakesForAnEarlierDeadline() {
        Exchange late = start(LONG);
        await(
                "the thread sleeps",
                () -> threads().stream().anyMatch(thread -> thread.getState() == Thread.State.TIMED_WAITING));
        Exchange early = start(SHORT);

        awaitEnd(early);
        assertThat(late.state().isEnded()).isFalse();
        assertThat(threads()).hasSize(1);
    }

    @Test
    void endsALaterExchangeAfterAnEarlierOneHasFinished() {
        finish(start(SHORT));
        awaitEnd(start(SHORT.multipliedBy(2)));
    }

    @Test
    void doesNotEndAFinishedExchange() {
        Exchange finished = start(SHORT);
        finished.cancelWith(() -> {
            throw new AssertionError("cancelled");
        });
        finish(finished);

        awaitEnd(start(SHORT.multipliedBy(2)));
        assertThat(finished.state().isEnded()).isFalse();
    }

    @Test
    void cancelsAnExchangeOnce() {
        List<String> cancelled = new ArrayList<>();
        Exchange exchange = start(SHORT, () -> cancelled.add("cancelled"));

        awaitEnd(exchange);
        awaitEnd(start(SHORT));
        assertThat(cancelled).hasSize(1);
    }

    @Test
    void endsOtherExchangesThoughCancellingOneFails() {
        AtomicReference<Throwable> reported = new AtomicReference<>();
        IllegalStateException failure = new IllegalStateException("the transport does not cancel");
        Exchange unaffected = start(LONG);
        threads().get(0).setUncaughtExceptionHandler((thread, thrown) -> reported.set(thrown));
        Exchange first = start(SHORT, () -> {
            throw failure;
        });
        Exchange second = start(SHORT.multipliedBy(4));

        awaitEnd(second);
        awaitEnd(start(SHORT));
        assertThat(first.state().isEnded()).isTrue();
        assertThat(unaffected.state().isEnded()).isFalse();
        assertThat(reported).hasValue(failure);
    }

    @Test
    void usesADaemonThreadThatEndsAfterTheLingerTimeAndStartsAgain() {
        monitor = new DeadlineMonitor(inFlight, THREAD, Duration.ofMillis(10));
        assertThat(threads()).isEmpty();
        Exchange exchange = start(LONG);
        assertThat(threads())
                .singleElement()
                .satisfies(thread -> assertThat(thread.isDaemon()).isTrue());
        finish(exchange);
        await("the thread has ended", () -> threads().isEmpty());

        awaitEnd(start(SHORT));
    }

    /** Otherwise the thread would keep a web application, which happened to make the first call, in memory. */
    @Test
    void startsAThreadWithoutAnythingOfTheFirstCaller() throws Exception {
        InheritableThreadLocal<String> local = new InheritableThreadLocal<>();
        AtomicReference<String> inherited = new AtomicReference<>("unset");
        CountDownLatch expired = new CountDownLatch(1);
        ThreadGroup group = new ThreadGroup("web application");
        Thread caller = new Thread(group, () -> {
            local.set("of the caller");
            start(SHORT, () -> {
                inherited.set(local.get());
                expired.countDown();
            });
        });
        try (URLClassLoader loader = new URLClassLoader(new URL[0])) {
            caller.setContextClassLoader(loader);
            caller.start();

            assertThat(expired.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(threads()).singleElement().satisfies(thread -> {
                assertThat(thread.getContextClassLoader()).isNull();
                assertThat(thread.getThreadGroup())
                        .extracting(ThreadGroup::getParent)
                        .isNull();
            });
            assertThat(inherited).hasNullValue();
        }
    }

    @Test
    void keepsTheThreadAfterTheLingerTimeWhileAnExchangeIsInFlight() {
        monitor = new DeadlineMonitor(inFlight, THREAD, Duration.ofMillis(1));
        Exchange exchange = start(SHORT.multipliedBy(5));

        awaitEnd(exchange);
    }

    @Test
    void startsNoThreadAfterClose() {
        monitor.close();
        start(LONG);

        assertThat(threads()).isEmpty();
    }

    /** The thread ends and starts all the time, because its linger time is as short as the pauses between exchanges. */
    @Test
    void missesNoExchangeThatStartsWhileTheThreadEnds() throws Exception {
        monitor = new DeadlineMonitor(inFlight, THREAD, Duration.ofNanos(1));
        ExecutorService callers = Executors.newFixedThreadPool(3);
        try {
            List<Future<?>> results = new ArrayList<>();
            for (int caller = 0; caller < 3; caller++) {
                Random random = new Random(caller);
                results.add(callers.submit(() -> {
                    for (int i = 0; i < 1_000; i++) {
                        Exchange exchange = start(Duration.ofNanos(random.nextInt(2_000_000)));
                        if (random.nextBoolean()) {
                            awaitEnd(exchange);
                        }
                        finish(exchange);
                    }
                }));
            }
            for (Future<?> result : results) {
                result.get(1, TimeUnit.MINUTES);
            }
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void looksAgainSoonAfterAnErrorWhileItLookedAtTheExchanges() {
        AtomicInteger failures = new AtomicInteger(3);
        monitor = new DeadlineMonitor(new FailingSet(inFlight, failures), THREAD);

        awaitEnd(start(SHORT));
        assertThat(failures).hasNonPositiveValue();
    }

    /** A view of a set, with an iterator that fails some times as it does without memory. */
    private static final class FailingSet extends AbstractSet<Exchange> {
        private final Set<Exchange> exchanges;
        private final AtomicInteger failures;

        FailingSet(Set<Exchange> exchanges, AtomicInteger failures) {
            this.exchanges = exchanges;
            this.failures = failures;
        }

        @Override
        public Iterator<Exchange> iterator() {
            if (failures.getAndDecrement() > 0) {
                throw new OutOfMemoryError("a planned failure");
            }
            return exchanges.iterator();
        }

        @Override
        public int size() {
            return exchanges.size();
        }
    }
}
