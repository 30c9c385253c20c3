package tachyon.chatroom.decorator.resilience;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import tachyon.chatroom.port.CallInterruptedException;
import tachyon.chatroom.port.DeadlineExceededException;
import tachyon.chatroom.port.GatewayClosedException;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.port.Outcome;

/** The overall timeout of one call, and its waits, which a close and an interrupt end. Used by one thread. */
final class CallTime {
    private static final Duration MIN_ATTEMPT_TIME = Duration.ofMillis(1);

    private final Operation operation;
    private final Duration timeout;
    private final ResilienceSettings settings;
    private final CountDownLatch closed;
    private final long start;

    CallTime(Operation operation, Duration timeout, ResilienceSettings settings, CountDownLatch closed) {
        this.operation = operation;
        this.timeout = timeout;
        this.settings = settings;
        this.closed = closed;
        this.start = settings.ticker().getAsLong();
    }

    Operation operation() {
        return operation;
    }

    Duration remaining() {
        return timeout.minusNanos(settings.ticker().getAsLong() - start);
    }

    /** Returns the remaining time, and fails if it is too short for an attempt. */
    Duration requireRemaining() {
        Duration remaining = remaining();
        if (remaining.compareTo(MIN_ATTEMPT_TIME) < 0) {
            throw new DeadlineExceededException(operation, Outcome.NOT_APPLIED, timeout, null);
        }
        return remaining;
    }

    void waitFor(Duration time) {
        try {
            if (!time.isZero()) {
                sleep(time);
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        if (closed.getCount() == 0) {
            throw new GatewayClosedException(operation, Outcome.NOT_APPLIED, "the gateway is closed", null);
        }
    }

    /** Sets the thread's interrupt flag and returns the failure of the call. */
    CallInterruptedException interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new CallInterruptedException(
                operation, Outcome.NOT_APPLIED, "the thread was interrupted between attempts", cause);
    }

    private void sleep(Duration time) throws InterruptedException {
        Optional<Sleeper> sleeper = settings.sleeper();
        if (sleeper.isPresent()) {
            sleeper.get().sleep(time);
        } else {
            boolean unused = closed.await(time.toNanos(), TimeUnit.NANOSECONDS);
        }
    }
}
