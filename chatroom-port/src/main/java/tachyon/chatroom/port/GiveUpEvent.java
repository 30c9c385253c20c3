package tachyon.chatroom.port;

import org.immutables.value.Value;

/**
 * An event for a call that failed: no further attempt starts. A decorator that retries calls passes the event to its
 * listener on the calling thread, before the call throws the failure. Immutable.
 */
@Value.Immutable
public abstract class GiveUpEvent {
    GiveUpEvent() {}

    /**
     * Returns the reason why no further attempt starts.
     *
     * @return the reason
     */
    public abstract GiveUpReason reason();

    /**
     * Returns the failure of the call. Its {@link ChatroomException#attempts()} is the number of attempts, and its
     * suppressed exceptions are the failures of the earlier attempts.
     *
     * @return the failure
     */
    public abstract ChatroomException failure();

    /**
     * Creates a builder. Every field is required.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder of {@link GiveUpEvent}. Not thread-safe. */
    public static final class Builder extends ImmutableGiveUpEvent.Builder {
        Builder() {}
    }
}
