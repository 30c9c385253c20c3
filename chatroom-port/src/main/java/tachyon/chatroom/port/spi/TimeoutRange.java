package tachyon.chatroom.port.spi;

import java.time.Duration;

/** The range of every timeout and backoff that this library's settings hold: 1 ms to 1 day. */
public final class TimeoutRange {
    /** The upper end of the range. */
    public static final Duration MAX_TIMEOUT = Duration.ofDays(1);

    private static final Duration MIN_TIMEOUT = Duration.ofMillis(1);

    private TimeoutRange() {}

    /**
     * Requires a duration to be within the range.
     *
     * @param field the field's name, for the message
     * @param timeout the duration
     * @throws IllegalArgumentException if the duration is less than 1 ms or more than 1 day
     */
    public static void require(String field, Duration timeout) {
        if (timeout.compareTo(MIN_TIMEOUT) < 0 || timeout.compareTo(MAX_TIMEOUT) > 0) {
            throw new IllegalArgumentException(field + ": must be between 1 ms and 1 day, is " + timeout);
        }
    }
}
