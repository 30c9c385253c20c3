package tachyon.chatroom.http.connection;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * The time limits of one connection: its age, and the idle time since its last response. One thread at a time uses the
 * connection; any thread may query whether it has expired.
 */
final class ConnectionLifetime {
    private static final long MAX_MARGIN_NANOS = Duration.ofSeconds(1).toNanos();

    private final LongSupplier nanoTime;
    private final long maxAgeNanos;
    private final long maxIdleNanos;
    private volatile long established;
    private volatile long usableUntil;

    ConnectionLifetime(Duration maxAge, Duration maxIdle, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.maxAgeNanos = maxAge.toNanos();
        this.maxIdleNanos = maxIdle.toNanos();
    }

    void connected() {
        established = nanoTime.getAsLong();
        usableUntil = established + maxAgeNanos;
    }

    /** Starts the idle time. The server may close the connection earlier than this side: -1 if it declares no time. */
    void responseCompleted(int keepAliveSeconds) {
        long idle = keepAliveSeconds < 0 ? maxIdleNanos : Math.min(maxIdleNanos, usableNanos(keepAliveSeconds));
        long now = nanoTime.getAsLong();
        long untilMaxAge = established + maxAgeNanos - now;
        usableUntil = now + Math.min(idle, untilMaxAge);
    }

    /** The server's time began before the response arrived here, and ends before a late request arrives there. */
    private static long usableNanos(int keepAliveSeconds) {
        long declared = Duration.ofSeconds(keepAliveSeconds).toNanos();
        return declared - Math.min(MAX_MARGIN_NANOS, declared / 2);
    }

    boolean hasExpired() {
        return nanoTime.getAsLong() - usableUntil >= 0;
    }
}
