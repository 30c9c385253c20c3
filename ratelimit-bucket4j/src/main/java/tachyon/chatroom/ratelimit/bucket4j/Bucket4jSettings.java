package tachyon.chatroom.ratelimit.bucket4j;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;

/** The name of a {@link Bucket4jRateLimit}, and its behavior while the bucket's backend is unavailable. Immutable. */
@Value.Immutable
public abstract class Bucket4jSettings {
    private static final Duration MIN_TIMEOUT = Duration.ofMillis(1);
    private static final Duration MAX_TIMEOUT = Duration.ofMinutes(1);

    Bucket4jSettings() {}

    /**
     * Returns the name of the limit for messages.
     *
     * @return the name, without secrets. Default: {@code chatrooms}
     */
    @Value.Default
    public String name() {
        return "chatrooms";
    }

    /**
     * Returns the maximum time that an attempt waits for the backend's response. It is shorter if half of the call's
     * remaining time is shorter.
     *
     * @return the time. Default: 250 ms. Range: 1 ms to 1 minute
     */
    @Value.Default
    public Duration timeout() {
        return Duration.ofMillis(250);
    }

    /**
     * Returns the effect on an attempt if the backend fails or does not respond within {@link #timeout()}.
     *
     * @return the effect. Default: {@link WhenUnavailable#PERMIT}, because the service itself limits the rate, too
     */
    @Value.Default
    public WhenUnavailable whenUnavailable() {
        return WhenUnavailable.PERMIT;
    }

    /**
     * Returns the listener for an unavailable backend, for logs and metrics. It is called on the calling thread with
     * the backend's exception or a {@link java.util.concurrent.TimeoutException}. A {@link RuntimeException} of the
     * listener is added to that exception as a suppressed exception.
     *
     * @return the listener, or empty; must be thread-safe. Default: none
     */
    public abstract Optional<Consumer<Throwable>> onUnavailable();

    /**
     * Creates a builder. Every field is optional.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    @Value.Check
    void check() {
        if (timeout().compareTo(MIN_TIMEOUT) < 0 || timeout().compareTo(MAX_TIMEOUT) > 0) {
            throw new IllegalArgumentException("timeout: must be between 1 ms and 1 minute, is " + timeout());
        }
    }

    /** A builder of {@link Bucket4jSettings}. Not thread-safe. */
    public static final class Builder extends ImmutableBucket4jSettings.Builder {
        Builder() {}
    }
}
