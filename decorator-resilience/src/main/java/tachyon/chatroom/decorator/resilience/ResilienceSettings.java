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
import tachyon.chatroom.port.RetryEvent;
import tachyon.chatroom.port.spi.TimeoutRange;

/**
 * How patient a gateway is. Everything has a default; a circuit breaker, a rate limiter and a bulkhead are there only if
 * given. Immutable.
 *
 * <p>Each attempt first asks the circuit breaker, then the rate limiter, then the bulkhead. What any of them refuses fails
 * with a {@link tachyon.chatroom.port.CallRejectedException} and is not repeated.
 */
@Value.Immutable
public abstract class ResilienceSettings {
    private static final int MOST_ATTEMPTS = 100;

    ResilienceSettings() {}

    /**
     * The total time that a call may take, all its attempts and the waits between them. From 1 ms to 1 day. It holds
     * instead of the timeout of the gateway that is wrapped; {@link CallOptions} can name another for a call.
     *
     * @return the time; 30 seconds unless given
     */
    @Value.Default
    public Duration timeout() {
        return Duration.ofSeconds(30);
    }

    /**
     * The most attempts that a call is given, the first included. From 1, which repeats nothing, to 100.
     *
     * @return the number; 3 unless given
     */
    @Value.Default
    public int maxAttempts() {
        return 3;
    }

    /**
     * The longest wait before the second attempt. It doubles with every further attempt, up to {@link #maxBackoff()}; how
     * much of it is waited is random, so that callers who failed together do not come back together.
     *
     * @return the time, 1 ms to 1 day; 100 milliseconds unless given
     */
    @Value.Default
    public Duration initialBackoff() {
        return Duration.ofMillis(100);
    }

    /**
     * The longest wait before any attempt that the service does not ask for by {@code Retry-After}.
     *
     * @return the time, at least {@link #initialBackoff()}, at most 1 day; 5 seconds unless given
     */
    @Value.Default
    public Duration maxBackoff() {
        return Duration.ofSeconds(5);
    }

    /**
     * Whether a create is repeated that was answered with 429. Normally such a request was rejected unprocessed; if
     * something in front of the service answers 429 after the service acted, a repeat makes a second chatroom.
     *
     * @return false unless given
     */
    @Value.Default
    public boolean retryCreateOnRateLimit() {
        return false;
    }

    /**
     * Whether an update is repeated that was answered with 429. A repeat can undo what another writer did meanwhile.
     *
     * @return false unless given
     */
    @Value.Default
    public boolean retryUpdateOnRateLimit() {
        return false;
    }

    /**
     * What stops calls to a service that keeps failing. An attempt counts as failed for it if no answer came, one that
     * cannot be read, or a 5xx; every other answer counts as a success. Interrupts, a closed gateway and a supplier of
     * access tokens that throws do not count.
     *
     * @return the circuit breaker, empty for none
     */
    public abstract Optional<CircuitBreaker> circuitBreaker();

    /**
     * What bounds the attempts in a period. It is waited for as long as its own settings and the call's total time allow.
     *
     * @return the rate limiter, empty for none
     */
    public abstract Optional<RateLimiter> rateLimiter();

    /**
     * What bounds the attempts at one time; not held between attempts. Its own longest wait is not cut short by the call's
     * total time, so keep it below that.
     *
     * @return the bulkhead, empty for none
     */
    public abstract Optional<Bulkhead> bulkhead();

    /**
     * The listener for retries. It is called on the calling thread, after the wait and right before the next attempt starts.
     * An exception that it throws does not affect the call: the decorator adds it to the event's failure as suppressed.
     *
     * @return the listener, empty for none; must be thread-safe
     */
    public abstract Optional<Consumer<RetryEvent>> onRetry();

    /**
     * How to wait, for tests; has to be thread-safe.
     *
     * @return the pause; empty, unless given, for a wait that closing the gateway ends
     */
    public abstract Optional<Sleeper> sleeper();

    /**
     * What makes waits random; has to be thread-safe.
     *
     * @return the source of randomness; a thread's own unless given
     */
    @Value.Default
    public RandomGenerator jitter() {
        return new ThreadLocalJitter();
    }

    /**
     * What measures time: nanoseconds that never go backwards, from wherever; has to be thread-safe.
     *
     * @return the clock; {@link System#nanoTime()} unless given
     */
    @Value.Default
    public LongSupplier ticker() {
        return System::nanoTime;
    }

    /**
     * Starts settings. Every field is optional.
     *
     * @return an empty builder
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
        if (maxAttempts() < 1 || maxAttempts() > MOST_ATTEMPTS) {
            throw new IllegalArgumentException(
                    "maxAttempts: must be between 1 and " + MOST_ATTEMPTS + ", is " + maxAttempts());
        }
    }

    /** Collects the fields of {@link ResilienceSettings}. Not thread-safe. */
    public static final class Builder extends ImmutableResilienceSettings.Builder {
        Builder() {}
    }
}
