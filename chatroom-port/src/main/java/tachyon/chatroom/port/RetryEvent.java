package tachyon.chatroom.port;

import java.time.Duration;
import org.immutables.value.Value;

/**
 * A retry that is about to start: an attempt of a call failed, the wait is over, and the next attempt follows. Decorators
 * that retry calls pass it to their listeners. Immutable.
 */
@Value.Immutable
public abstract class RetryEvent {
    RetryEvent() {}

    /**
     * The number of the attempt that is about to start.
     *
     * @return the number, at least 2: the first retry is the second attempt
     */
    public abstract int attemptNumber();

    /**
     * The wait between the failed attempt and the one that is about to start.
     *
     * @return the wait, not negative
     */
    public abstract Duration waitInterval();

    /**
     * The failure of the attempt before.
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
     * Starts an event. Every field is required.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the fields of a {@link RetryEvent}. Not thread-safe. */
    public static final class Builder extends ImmutableRetryEvent.Builder {
        Builder() {}
    }
}
