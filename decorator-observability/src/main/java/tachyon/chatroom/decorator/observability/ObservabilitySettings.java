package tachyon.chatroom.decorator.observability;

import io.micrometer.observation.ObservationConvention;
import io.micrometer.observation.ObservationRegistry;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.immutables.value.Value;

/** Where the observations of a gateway's calls go, and how they are named. Everything has a default. Immutable. */
@Value.Immutable
public abstract class ObservabilitySettings {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    ObservabilitySettings() {}

    /**
     * Where observations go. Without one nothing but log lines is made of a call.
     *
     * @return the registry; {@link ObservationRegistry#NOOP} unless given
     */
    @Value.Default
    public ObservationRegistry observationRegistry() {
        return ObservationRegistry.NOOP;
    }

    /**
     * What the key value {@code transport} says, to tell one gateway of a program from another: such as
     * {@code httpclient5}.
     *
     * @return 1 to 64 letters, digits, dots, hyphens and underscores, the first a letter or digit; {@code unknown} unless
     *     given
     */
    @Value.Default
    public String transport() {
        return "unknown";
    }

    /**
     * The name of the observations, and so of the meters. A gateway around the transport, inside of what repeats calls,
     * observes attempts: name those differently, {@code chatroom.attempt}, or they are counted as calls. A convention of
     * your own, here or in the registry, names them instead of this.
     *
     * @return as long and of the same characters as {@link #transport()}; {@code chatroom.call} unless given
     */
    @Value.Default
    public String observationName() {
        return "chatroom.call";
    }

    /**
     * What names observations and gives them their key values instead of
     * {@link ChatroomObservationConvention}. It goes before a global convention of the registry.
     *
     * @return the convention, empty for the default
     */
    public abstract Optional<ObservationConvention<ChatroomObservationContext>> observationConvention();

    /**
     * What measures the time that log lines tell: nanoseconds that never go backwards, from wherever; has to be
     * thread-safe.
     *
     * @return the clock; {@link System#nanoTime()} unless given
     */
    @Value.Default
    public LongSupplier ticker() {
        return System::nanoTime;
    }

    /**
     * Starts settings. Every field is optional.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    @Value.Check
    void check() {
        requireName("transport", transport());
        requireName("observationName", observationName());
    }

    private static void requireName(String field, String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(field
                    + ": must be 1 to 64 letters, digits, dots, hyphens and underscores, the first a letter or digit");
        }
    }

    /** Collects the fields of {@link ObservabilitySettings}. Not thread-safe. */
    public static final class Builder extends ImmutableObservabilitySettings.Builder {
        Builder() {}
    }
}
