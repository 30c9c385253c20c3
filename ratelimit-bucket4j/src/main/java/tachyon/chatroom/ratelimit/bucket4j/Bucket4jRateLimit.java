package tachyon.chatroom.ratelimit.bucket4j;

import io.github.bucket4j.distributed.AsyncBucketProxy;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import tachyon.chatroom.decorator.resilience.RateLimit;

/**
 * A rate limit over a bucket of Bucket4j, which many processes can share: each attempt consumes one token. Bucket4j
 * keeps the bucket in Redis, Hazelcast, a database or another backend. Thread-safe.
 *
 * <p>The limit does not own the bucket's client: close it after the gateway.
 *
 * <p>An attempt waits for the backend at most for {@link Bucket4jSettings#timeout()}. If the backend fails or does not
 * respond, {@link Bucket4jSettings#whenUnavailable()} applies. A token that the backend reserves after that time is
 * lost.
 */
public final class Bucket4jRateLimit implements RateLimit {
    private final AsyncBucketProxy bucket;
    private final Bucket4jSettings settings;
    private final LongSupplier ticker;

    /** The duration of the last round trip to the backend, which is a part of the next wait. */
    private volatile long roundTripNanos;

    Bucket4jRateLimit(AsyncBucketProxy bucket, Bucket4jSettings settings, LongSupplier ticker) {
        this.bucket = Objects.requireNonNull(bucket, "bucket");
        this.settings = Objects.requireNonNull(settings, "settings");
        this.ticker = ticker;
    }

    /**
     * Creates a limit.
     *
     * @param bucket the bucket, of {@code ProxyManager.asAsync()}. For a backend without an asynchronous mode, wrap its
     *     bucket with {@code AsyncBucketProxyAdapter.fromSync}; its client must then have a timeout of its own, because
     *     {@link Bucket4jSettings#timeout()} does not apply
     * @param settings the name, and the behavior while the backend is unavailable
     * @return the limit, for {@code ResilienceSettings.rateLimit}
     */
    public static Bucket4jRateLimit create(AsyncBucketProxy bucket, Bucket4jSettings settings) {
        return new Bucket4jRateLimit(bucket, settings, System::nanoTime);
    }

    @Override
    public String name() {
        return settings.name();
    }

    /**
     * Reserves a token if it is available soon enough. Otherwise the bucket is unchanged.
     *
     * @param maxWait the maximum time until the token is available, zero or more. It includes the time of a round trip to
     *     the backend, as the last one took
     * @return the time until the token is available; zero if the backend is unavailable and the settings permit the
     *     attempt; empty if no token is available in time
     * @throws InterruptedException if the thread is interrupted while it waits for the backend
     * @throws IllegalStateException if the backend is unavailable and the settings reject the attempt; the cause is the
     *     backend's exception or a {@link TimeoutException}
     */
    @Override
    public Optional<Duration> reserve(Duration maxWait) throws InterruptedException {
        long maxWaitNanos = Math.max(1, maxWait.toNanos());
        // Otherwise the wait for the backend and that for the token would leave the attempt no time, and waste the
        // token.
        long maxDelayNanos = Math.max(1, maxWaitNanos - roundTripNanos);
        DelayRecorder recorder = new DelayRecorder();
        long start = ticker.getAsLong();
        try {
            boolean isReserved = bucket.asScheduler()
                    .tryConsume(1, maxDelayNanos, recorder.scheduler())
                    .get(Math.min(settings.timeout().toNanos(), maxWaitNanos), TimeUnit.NANOSECONDS);
            roundTripNanos = ticker.getAsLong() - start;
            return isReserved ? Optional.of(recorder.delay()) : Optional.empty();
        } catch (ExecutionException e) {
            return unavailable(Objects.requireNonNullElse(e.getCause(), e));
        } catch (TimeoutException | RuntimeException e) {
            return unavailable(e);
        }
    }

    private Optional<Duration> unavailable(Throwable cause) {
        settings.onUnavailable().ifPresent(listener -> {
            try {
                listener.accept(cause);
            } catch (RuntimeException e) {
                if (e != cause) {
                    cause.addSuppressed(e);
                }
            }
        });
        if (settings.whenUnavailable() == WhenUnavailable.REJECT) {
            throw new IllegalStateException("the bucket's backend failed or did not respond in time", cause);
        }
        return Optional.of(Duration.ZERO);
    }
}
