package tachyon.chatroom.port;

import java.time.Duration;
import org.immutables.value.Value;

/**
 * An event for a retry: an attempt failed, its backoff has ended, and the next attempt is about to start. A decorator that
 * retries calls passes the event to its listener on the calling thread. Immutable.
 */
@Value.Immutable
public abstract class RetryEvent {
    RetryEvent() {}

    /**
     * Returns the number of the attempt that is about to start. The first retry is the second attempt.
     *
     * @return the number of the attempt. Range: 2 or more
     */
    public abstract int attemptNumber();

    /**
     * Returns the backoff before the attempt, without waits for a rate limiter or a bulkhead.
     *
     * @return the wait. Range: 0 or more
     */
    public abstract Duration waitInterval();

    /**
     * Returns the failure of the previous attempt.
     *
     * @return the failure
     */
    public abstract ChatroomException failure();

    @Value.Check
    void check() {
        if (attemptNumber() < 2) {
            throw new IllegalArgumentException("attemptNumber: must be at least 2, is " + attemptNumber());
        }
        if (waitInterval().isNegative()) {
            throw new IllegalArgumentException("waitInterval: must not be negative, is " + waitInterval());
        }
    }

    /**
     * Creates a builder. Every field is required.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder of {@link RetryEvent}. Not thread-safe. */
    public static final class Builder extends ImmutableRetryEvent.Builder {
        Builder() {}
    }
}
