package tachyon.chatroom.decorator.resilience;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Duration;
import tachyon.chatroom.port.CallInterruptedException;
import tachyon.chatroom.port.CallRejectedException;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.port.DeadlineExceededException;
import tachyon.chatroom.port.GatewayClosedException;
import tachyon.chatroom.port.ServerErrorException;
import tachyon.chatroom.port.ServiceException;

/**
 * One permission of a circuit breaker. It records what an attempt shows of the service: the waits for the rate limiter
 * and the bulkhead are neither failures nor part of a call's duration. Used by one thread.
 */
final class CircuitBreakerPermission {
    private final CircuitBreaker breaker;
    private final Duration available;
    private Duration attemptTime = Duration.ZERO;
    private long start;

    private CircuitBreakerPermission(CircuitBreaker breaker, Duration available) {
        this.breaker = breaker;
        this.available = available;
    }

    static CircuitBreakerPermission acquire(CircuitBreaker breaker, CallTime time) {
        // Before the permission: without time for an attempt there is nothing to record.
        Duration available = time.requireRemaining();
        if (!breaker.tryAcquirePermission()) {
            throw new CallRejectedException(
                    time.operation(), "the circuit breaker " + breaker.getName() + " does not permit the call", null);
        }
        return new CircuitBreakerPermission(breaker, available);
    }

    /** Starts the attempt, which has the given time, and returns that time. */
    Duration start(Duration attemptTime) {
        this.attemptTime = attemptTime;
        this.start = breaker.getCurrentTimestamp();
        return attemptTime;
    }

    void succeeded() {
        breaker.onSuccess(breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit());
    }

    void failed(ChatroomException failure) {
        if (isUnrelatedToService(failure)) {
            release();
        } else if (failure instanceof ServiceException && !(failure instanceof ServerErrorException)) {
            succeeded();
        } else {
            breaker.onError(breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit(), failure);
        }
    }

    /** Ends the use of the permission without a record. */
    void release() {
        breaker.releasePermission();
    }

    private boolean isUnrelatedToService(ChatroomException failure) {
        return failure instanceof CallRejectedException
                || failure instanceof CallInterruptedException
                || failure instanceof GatewayClosedException
                || (failure instanceof DeadlineExceededException && hasWaitedTooLong());
    }

    /** Returns whether the waits for the other policies left the attempt less than half of its time, or none. */
    private boolean hasWaitedTooLong() {
        return attemptTime.multipliedBy(2).compareTo(available) < 0;
    }
}
