package tachyon.chatroom.decorator.resilience;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.ratelimiter.RateLimiter;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.immutables.value.Value;
import tachyon.chatroom.port.CallOptions;
import tachyon.chatroom.port.GiveUpEvent;
import tachyon.chatroom.port.RetryEvent;
import tachyon.chatroom.port.spi.TimeoutRange;

/**
 * The timeouts, retries and policies of a gateway. Every field has a default; a circuit breaker, a rate limiter and a
 * bulkhead are used only if they are set. Immutable.
 *
 * <p>Each attempt passes the circuit breaker, then the rate limiter, then the bulkhead. An attempt that one of them
 * rejects fails with a {@link tachyon.chatroom.port.CallRejectedException}, which is not retried.
 */
@Value.Immutable
public abstract class ResilienceSettings {
    private static final int MAX_ATTEMPTS = 100;

    ResilienceSettings() {}

    /**
     * Returns the overall timeout of a call: all its attempts and the waits between them. It replaces the timeout of
     * the wrapped gateway; {@link CallOptions#timeout()} overrides it for a view.
     *
     * @return the timeout. Default: 30 s. Range: 1 ms to 1 day
     */
    @Value.Default
    public Duration timeout() {
        return Duration.ofSeconds(30);
    }

    /**
     * Returns the maximum number of attempts for a call, including the first. The value 1 disables retries.
     *
     * @return the number. Default: 3. Range: 1 to 100
     */
    @Value.Default
    public int maxAttempts() {
        return 3;
    }

    /**
     * Returns the maximum wait before the second attempt. The maximum doubles with every further attempt, up to {@link
     * #maxBackoff()}. The wait itself is random between zero and that maximum, so that callers that failed together do
     * not retry together.
     *
     * @return the time. Default: 100 ms. Range: 1 ms to 1 day
     */
    @Value.Default
    public Duration initialBackoff() {
        return Duration.ofMillis(100);
    }

    /**
     * Returns the maximum wait before any attempt, unless a {@code Retry-After} of the service is longer.
     *
     * @return the time. Default: 5 s. Range: {@link #initialBackoff()} to 1 day
     */
    @Value.Default
    public Duration maxBackoff() {
        return Duration.ofSeconds(5);
    }

    /**
     * Returns whether a create is retried after a 429. The status normally means that the request was rejected
     * unprocessed. If an intermediary responds with 429 after the service created the chatroom, a retry creates a
     * second one.
     *
     * @return true to retry. Default: false
     */
    @Value.Default
    public boolean retryCreateOnRateLimit() {
        return false;
    }

    /**
     * Returns whether an update is retried after a 429. A retry can overwrite a change that another writer made in
     * between.
     *
     * @return true to retry. Default: false
     */
    @Value.Default
    public boolean retryUpdateOnRateLimit() {
        return false;
    }

    /**
     * Returns the circuit breaker that rejects attempts while the service keeps failing. An attempt that ends with a
     * 5xx or without a valid response is passed to it as an error; its own configuration can ignore that error. Every
     * other response is a success. Interrupts, a closed gateway, rejections by the other policies, exceptions of the
     * token supplier and a timeout of which the other policies used more than half are not passed to it. Its durations
     * do not contain the waits for the other policies.
     *
     * @return the circuit breaker, or empty. Default: none
     */
    public abstract Optional<CircuitBreaker> circuitBreaker();

    /**
     * Returns the rate limiter, which bounds the attempts in a period. An attempt waits for its permission at most for
     * the rate limiter's own timeout and for half of the call's remaining time. If the wait is longer, the attempt is
     * rejected at once and no permission is used.
     *
     * @return the rate limiter, as {@link RateLimiter#of} and a registry create it, or empty. Default: none
     */
    public abstract Optional<RateLimiter> rateLimiter();

    /**
     * Returns the limit of the rate of attempts, if {@link #rateLimiter()} is not sufficient: for example a limit that
     * many processes share. An attempt waits for its permission at most for half of the call's remaining time.
     *
     * @return the limit, or empty; must be thread-safe. At most one of this and {@link #rateLimiter()} is present.
     *     Default: none
     */
    public abstract Optional<RateLimit> rateLimit();

    /**
     * Returns the bulkhead, which bounds the concurrent attempts. A call does not hold its permission between
     * attempts. The overall timeout does not shorten the bulkhead's own maximum wait, so configure a shorter one.
     *
     * @return the bulkhead, or empty. Default: none
     */
    public abstract Optional<Bulkhead> bulkhead();

    /**
     * Returns the listener for retries. It is called on the calling thread, after the wait and right before the next
     * attempt starts. It is not called for a retry that a policy rejects. A {@link RuntimeException} of the listener
     * does not affect the call: the decorator adds it to the event's failure as a suppressed exception. An {@link
     * Error} ends the call.
     *
     * @return the listener, or empty; must be thread-safe. Default: none
     */
    public abstract Optional<Consumer<RetryEvent>> onRetry();

    /**
     * Returns the listener for calls that failed with a {@link tachyon.chatroom.port.ChatroomException}. It is called once for such a call, on the calling thread, before the
     * call throws the failure. A {@link RuntimeException} of the listener is added to the failure as a suppressed
     * exception. An {@link Error} replaces the failure.
     *
     * @return the listener, or empty; must be thread-safe. Default: none
     */
    public abstract Optional<Consumer<GiveUpEvent>> onGiveUp();

    /**
     * Returns the implementation of the wait between attempts, for tests.
     *
     * @return the sleeper, or empty; must be thread-safe. Default: a wait that ends when the gateway is closed
     */
    public abstract Optional<Sleeper> sleeper();

    /**
     * Returns the source of randomness for the waits.
     *
     * @return the source; must be thread-safe. Default: the calling thread's {@link
     *     java.util.concurrent.ThreadLocalRandom}
     */
    @Value.Default
    public RandomGenerator jitter() {
        return new ThreadLocalJitter();
    }

    /**
     * Returns the clock for timeouts: nanoseconds since an arbitrary origin, which never decrease.
     *
     * @return the clock; must be thread-safe. Default: {@link System#nanoTime()}
     */
    @Value.Default
    public LongSupplier ticker() {
        return System::nanoTime;
    }

    /**
     * Creates a builder. Every field is optional.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    @Value.Check
    void check() {
        TimeoutRange.require("timeout", timeout());
        TimeoutRange.require("initialBackoff", initialBackoff());
        TimeoutRange.require("maxBackoff", maxBackoff());
        if (maxBackoff().compareTo(initialBackoff()) < 0) {
            throw new IllegalArgumentException(
                    "maxBackoff: must be at least initialBackoff, " + initialBackoff() + ", is " + maxBackoff());
        }
        if (rateLimiter().isPresent() && rateLimit().isPresent()) {
            throw new IllegalArgumentException("rateLimit: must be empty if rateLimiter is present");
        }
        rateLimiter()
                .filter(limiter -> !Resilience4jRateLimit.supports(limiter))
                .ifPresent(limiter -> {
                    throw new IllegalArgumentException(
                            "rateLimiter: must be an AtomicRateLimiter, as RateLimiter.of creates, is "
                                    + limiter.getClass().getName());
                });
        if (maxAttempts() < 1 || maxAttempts() > MAX_ATTEMPTS) {
            throw new IllegalArgumentException(
                    "maxAttempts: must be between 1 and " + MAX_ATTEMPTS + ", is " + maxAttempts());
        }
    }

    /** A builder of {@link ResilienceSettings}. Not thread-safe. */
    public static final class Builder extends ImmutableResilienceSettings.Builder {
        Builder() {}
    }
}
