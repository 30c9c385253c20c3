package tachyon.chatroom.decorator.resilience;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.ratelimiter.RateLimiter;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tachyon.chatroom.port.CallInterruptedException;
import tachyon.chatroom.port.CallRejectedException;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.port.GatewayClosedException;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.port.Outcome;
import tachyon.chatroom.port.ServerErrorException;
import tachyon.chatroom.port.ServiceException;

/** The policies that each attempt passes, in this order: circuit breaker, rate limiter, bulkhead. */
final class ResiliencePolicies {
    private final @Nullable CircuitBreaker circuitBreaker;
    private final @Nullable RateLimiter rateLimiter;
    private final @Nullable Bulkhead bulkhead;

    ResiliencePolicies(ResilienceSettings settings) {
        this.circuitBreaker = settings.circuitBreaker().orElse(null);
        this.rateLimiter = settings.rateLimiter().orElse(null);
        this.bulkhead = settings.bulkhead().orElse(null);
    }

    <T> T execute(Operation operation, Consumer<Duration> wait, Supplier<T> attempt) {
        CircuitBreaker breaker = circuitBreaker;
        return breaker == null
                ? callWithRateLimiter(operation, wait, attempt)
                : callWithCircuitBreaker(breaker, operation, () -> callWithRateLimiter(operation, wait, attempt));
    }

    private static <T> T callWithCircuitBreaker(CircuitBreaker breaker, Operation operation, Supplier<T> attempt) {
        if (!breaker.tryAcquirePermission()) {
            throw new CallRejectedException(
                    operation, "the circuit breaker " + breaker.getName() + " does not permit the call", null);
        }
        long start = breaker.getCurrentTimestamp();
        try {
            T result = attempt.get();
            breaker.onSuccess(breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit());
            return result;
        } catch (ChatroomException e) {
            if (isUnrelatedToService(e)) {
                breaker.releasePermission();
            } else if (e instanceof ServiceException && !(e instanceof ServerErrorException)) {
                breaker.onSuccess(breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit());
            } else {
                breaker.onError(breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit(), e);
            }
            throw e;
        } catch (RuntimeException | Error e) {
            breaker.releasePermission();
            throw e;
        }
    }

    private static boolean isUnrelatedToService(ChatroomException failure) {
        return failure instanceof CallRejectedException
                || failure instanceof CallInterruptedException
                || failure instanceof GatewayClosedException;
    }

    private <T> T callWithRateLimiter(Operation operation, Consumer<Duration> wait, Supplier<T> attempt) {
        RateLimiter limiter = rateLimiter;
        if (limiter != null) {
            long nanos = limiter.reservePermission();
            if (nanos < 0) {
                throw new CallRejectedException(
                        operation, "the rate limiter " + limiter.getName() + " is exhausted", null);
            }
            wait.accept(Duration.ofNanos(nanos));
        }
        return callWithBulkhead(operation, attempt);
    }

    private <T> T callWithBulkhead(Operation operation, Supplier<T> attempt) {
        Bulkhead compartment = bulkhead;
        if (compartment == null) {
            return attempt.get();
        }
        if (!compartment.tryAcquirePermission()) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CallInterruptedException(operation, Outcome.NOT_APPLIED, "the thread was interrupted", null);
            }
            throw new CallRejectedException(operation, "the bulkhead " + compartment.getName() + " is full", null);
        }
        try {
            return attempt.get();
        } finally {
            compartment.onComplete();
        }
    }
}
