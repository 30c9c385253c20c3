package tachyon.chatroom.ratelimit.bucket4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.SchedulingBucket;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.VerboseSchedulingBucket;
import io.github.bucket4j.distributed.AsyncBucketProxy;
import io.github.bucket4j.distributed.AsyncBucketProxyAdapter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A limit over a bucket in this process, and over buckets whose backend is unavailable. */
class Bucket4jRateLimitTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private long nanos;

    @AfterEach
    void clearTheInterrupt() {
        var unused = Thread.interrupted();
    }

    @Test
    void returnsTheTimeUntilATokenIsAvailable() throws Exception {
        Bucket4jRateLimit limit = limit(local(), WhenUnavailable.REJECT);

        assertThat(limit.name()).isEqualTo("chatrooms");
        assertThat(limit.reserve(SECOND)).contains(Duration.ZERO);
        assertThat(limit.reserve(SECOND)).contains(Duration.ofMillis(100));
        nanos += Duration.ofMillis(50).toNanos();
        assertThat(limit.reserve(SECOND)).contains(Duration.ofMillis(150));
    }

    @Test
    void aWaitThatDoesNotFitReservesNothing() throws Exception {
        Bucket4jRateLimit limit = limit(local(), WhenUnavailable.REJECT);

        assertThat(limit.reserve(Duration.ZERO)).contains(Duration.ZERO);
        assertThat(limit.reserve(Duration.ZERO)).isEmpty();
        assertThat(limit.reserve(Duration.ofMillis(99))).isEmpty();
        assertThat(limit.reserve(Duration.ofMillis(100))).contains(Duration.ofMillis(100));
    }

    @Test
    void theTimeOfARoundTripIsAPartOfTheNextWait() throws Exception {
        List<Duration> maxWaits = new ArrayList<>();
        Bucket4jRateLimit limit = limit(
                reserving(maxWait -> {
                    maxWaits.add(maxWait);
                    nanos += Duration.ofMillis(300).toNanos();
                    return CompletableFuture.completedFuture(false);
                }),
                WhenUnavailable.REJECT);
        limit.reserve(SECOND);
        limit.reserve(SECOND);
        limit.reserve(Duration.ofMillis(200));

        assertThat(maxWaits).containsExactly(SECOND, Duration.ofMillis(700), Duration.ofNanos(1));
    }

    @Test
    void aBackendThatDoesNotRespondPermitsOrRejectsTheAttempt() throws Exception {
        AsyncBucketProxy silent = unavailable(new CompletableFuture<>());

        assertThat(limit(silent, WhenUnavailable.PERMIT).reserve(SECOND)).contains(Duration.ZERO);
        assertThatThrownBy(() -> limit(silent, WhenUnavailable.REJECT).reserve(SECOND))
                .isInstanceOf(IllegalStateException.class)
                .hasCauseInstanceOf(TimeoutException.class);
    }

    @Test
    void aBackendThatFailsPermitsOrRejectsTheAttempt() throws Exception {
        RuntimeException failure = new UnsupportedOperationException("backend");
        AsyncBucketProxy failed = unavailable(CompletableFuture.failedFuture(failure));

        assertThat(limit(failed, WhenUnavailable.PERMIT).reserve(SECOND)).contains(Duration.ZERO);
        assertThatThrownBy(() -> limit(failed, WhenUnavailable.REJECT).reserve(SECOND))
                .hasCause(failure);
    }

    @Test
    void theListenerGetsTheBackendsExceptionAndItsOwnIsSuppressed() throws Exception {
        RuntimeException failure = new UnsupportedOperationException("backend");
        RuntimeException ofTheListener = new IllegalArgumentException("listener");
        List<Throwable> failures = new ArrayList<>();
        Bucket4jRateLimit limit = Bucket4jRateLimit.create(
                unavailable(CompletableFuture.failedFuture(failure)),
                Bucket4jSettings.builder()
                        .onUnavailable(cause -> {
                            failures.add(cause);
                            throw ofTheListener;
                        })
                        .build());

        assertThat(limit.reserve(SECOND)).contains(Duration.ZERO);
        assertThat(failures).containsExactly(failure);
        assertThat(failure).hasSuppressedException(ofTheListener);
    }

    @Test
    void aListenerThatThrowsTheBackendsExceptionDoesNotAffectTheAttempt() throws Exception {
        RuntimeException failure = new UnsupportedOperationException("backend");
        Bucket4jRateLimit limit = Bucket4jRateLimit.create(
                unavailable(CompletableFuture.failedFuture(failure)),
                Bucket4jSettings.builder()
                        .onUnavailable(cause -> {
                            throw failure;
                        })
                        .build());

        assertThat(limit.reserve(SECOND)).contains(Duration.ZERO);
    }

    @Test
    void anInterruptEndsTheWaitForTheBackend() {
        AsyncBucketProxy silent = unavailable(new CompletableFuture<>());
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> limit(silent, WhenUnavailable.PERMIT).reserve(SECOND))
                .isInstanceOf(InterruptedException.class);
    }

    @Test
    void rejectsATimeoutOutOfRange() {
        assertThatThrownBy(
                        () -> Bucket4jSettings.builder().timeout(Duration.ZERO).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("timeout: must be between 1 ms and 1 minute, is PT0S");
        assertThatThrownBy(() -> Bucket4jSettings.builder()
                        .timeout(Duration.ofSeconds(61))
                        .build())
                .hasMessageContaining("timeout");
    }

    private Bucket4jRateLimit limit(AsyncBucketProxy bucket, WhenUnavailable whenUnavailable) {
        return new Bucket4jRateLimit(
                bucket,
                Bucket4jSettings.builder()
                        .timeout(Duration.ofMillis(20))
                        .whenUnavailable(whenUnavailable)
                        .build(),
                () -> nanos);
    }

    private AsyncBucketProxy local() {
        return AsyncBucketProxyAdapter.fromSync(Bucket.builder()
                .addLimit(SharedBucket.bandwidth(10, SECOND))
                .withCustomTimePrecision(new TimeMeter() {
                    @Override
                    public long currentTimeNanos() {
                        return nanos;
                    }

                    @Override
                    public boolean isWallClockBased() {
                        return false;
                    }
                })
                .build());
    }

    private AsyncBucketProxy unavailable(CompletableFuture<Boolean> reservation) {
        return reserving(maxWait -> reservation);
    }

    private AsyncBucketProxy reserving(Function<Duration, CompletableFuture<Boolean>> reservation) {
        return new AsyncBucketProxyAdapter(
                Bucket.builder().addLimit(SharedBucket.bandwidth(1, SECOND)).build()) {
            @Override
            public SchedulingBucket asScheduler() {
                return new SchedulingBucket() {
                    @Override
                    public CompletableFuture<Boolean> tryConsume(
                            long tokens, long maxWaitNanos, ScheduledExecutorService scheduler) {
                        return reservation.apply(Duration.ofNanos(maxWaitNanos));
                    }

                    @Override
                    public CompletableFuture<Void> consume(long tokens, ScheduledExecutorService scheduler) {
                        throw new AssertionError("a reservation has a maximum wait");
                    }

                    @Override
                    public VerboseSchedulingBucket asVerbose() {
                        throw new AssertionError("the result is a wait alone");
                    }
                };
            }
        };
    }
}
