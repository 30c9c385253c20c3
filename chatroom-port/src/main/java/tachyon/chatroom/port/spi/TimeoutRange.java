package tachyon.chatroom.port.spi;

import java.time.Duration;
import tachyon.chatroom.port.CallOptions;

/**
 * The range of every timeout and backoff that this library's settings hold: 1 ms to {@link CallOptions#MAX_TIMEOUT}.
 */
public final class TimeoutRange {
    private static final Duration MIN_TIMEOUT = Duration.ofMillis(1);

    private TimeoutRange() {}

    /**
     * Requires a duration to be within the range.
     *
     * @param field the field's name, for the message
     * @param timeout the duration
     * @throws IllegalArgumentException if the duration is less than 1 ms or more than {@link CallOptions#MAX_TIMEOUT}
     */
    public static void require(String field, Duration timeout) {
        if (timeout.compareTo(MIN_TIMEOUT) < 0 || timeout.compareTo(CallOptions.MAX_TIMEOUT) > 0) {
            throw new IllegalArgumentException(field + ": must be between 1 ms and 1 day, is " + timeout);
        }
    }
}
