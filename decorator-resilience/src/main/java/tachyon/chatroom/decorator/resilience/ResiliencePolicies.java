package tachyon.chatroom.decorator.resilience;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tachyon.chatroom.port.CallInterruptedException;
import tachyon.chatroom.port.CallRejectedException;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.port.Outcome;

/** The policies that each attempt passes, in this order: circuit breaker, rate limiter, bulkhead. */
final class ResiliencePolicies {
    private final @Nullable CircuitBreaker circuitBreaker;
    private final @Nullable RateLimit rateLimit;
    private final @Nullable Bulkhead bulkhead;

    ResiliencePolicies(ResilienceSettings settings) {
        this.circuitBreaker = settings.circuitBreaker().orElse(null);
        this.rateLimit = settings.rateLimit()
                .or(() -> settings.rateLimiter().map(Resilience4jRateLimit::of))
                .orElse(null);
        this.bulkhead = settings.bulkhead().orElse(null);
    }

    /**
     * Runs an attempt if the policies permit it.
     *
     * @param time the time of the call
     * @param start called right before the attempt; returns the time that the attempt has
     * @param attempt the attempt
     */
    <T> T execute(CallTime time, Supplier<Duration> start, Function<Duration, T> attempt) {
        CircuitBreaker breaker = circuitBreaker;
        return breaker == null
                ? callWithRateLimit(time, () -> attempt.apply(start.get()))
                : callWithCircuitBreaker(breaker, time, start, attempt);
    }

    private <T> T callWithCircuitBreaker(
            CircuitBreaker breaker, CallTime time, Supplier<Duration> start, Function<Duration, T> attempt) {
        CircuitBreakerPermission permission = CircuitBreakerPermission.acquire(breaker, time);
        try {
            T result = callWithRateLimit(time, () -> attempt.apply(permission.start(start.get())));
            permission.succeeded();
            return result;
        } catch (ChatroomException e) {
            permission.failed(e);
            throw e;
        } catch (RuntimeException | Error e) {
            permission.release();
            throw e;
        }
    }

    private <T> T callWithRateLimit(CallTime time, Supplier<T> attempt) {
        RateLimit limit = rateLimit;
        if (limit != null) {
            time.waitFor(reserve(limit, time));
        }
        return callWithBulkhead(time, attempt);
    }

    /**
     * Reserves a permission and returns the time until it is valid. With more than half of the time the queue of an
     * overloaded limiter would leave the attempts no time: every wait in it is nearly as long as the longest permitted.
     */
    private static Duration reserve(RateLimit limit, CallTime time) {
        Duration maxWait = time.requireRemaining().dividedBy(2);
        try {
            return limit.reserve(maxWait)
                    .filter(wait -> wait.compareTo(maxWait) <= 0)
                    .orElseThrow(() -> new CallRejectedException(
                            time.operation(), "the rate limiter " + limit.name() + " is exhausted", null));
        } catch (InterruptedException e) {
            throw time.interrupted(e);
        } catch (ChatroomException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new CallRejectedException(
                    time.operation(), "the rate limiter " + limit.name() + " is unavailable", e);
        }
    }

    private <T> T callWithBulkhead(CallTime time, Supplier<T> attempt) {
        Bulkhead compartment = bulkhead;
        if (compartment == null) {
            return attempt.get();
        }
        if (!compartment.tryAcquirePermission()) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CallInterruptedException(
                        time.operation(), Outcome.NOT_APPLIED, "the thread was interrupted", null);
            }
            throw new CallRejectedException(
                    time.operation(), "the bulkhead " + compartment.getName() + " is full", null);
        }
        try {
            return attempt.get();
        } finally {
            compartment.onComplete();
        }
    }
}
