package tachyon.chatroom.decorator.observability;

import io.micrometer.observation.ObservationConvention;
import io.micrometer.observation.ObservationRegistry;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.immutables.value.Value;

/** The registry and the names of a gateway's observations. Every field has a default. Immutable. */
@Value.Immutable
public abstract class ObservabilitySettings {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    ObservabilitySettings() {}

    /**
     * Returns the registry of the observations. Without a registry, a call creates only log lines.
     *
     * @return the registry. Default: {@link ObservationRegistry#NOOP}
     */
    @Value.Default
    public ObservationRegistry observationRegistry() {
        return ObservationRegistry.NOOP;
    }

    /**
     * Returns the value of the key {@code transport}, which distinguishes the gateways of an application, such as
     * {@code httpclient5}.
     *
     * @return the name. Default: {@code unknown}. Range: 1 to 64 letters, digits, dots, hyphens and underscores, the
     *     first a letter or digit
     */
    @Value.Default
    public String transport() {
        return "unknown";
    }

    /**
     * Returns the name of the observations, which is also the name of the meters. A gateway inside a decorator that
     * retries calls observes attempts: give those another name, such as {@code chatroom.attempt}, or they are counted
     * as calls. A convention in these settings or in the registry replaces this name.
     *
     * @return the name. Default: {@code chatroom.call}. Range: as for {@link #transport()}
     */
    @Value.Default
    public String observationName() {
        return "chatroom.call";
    }

    /**
     * Returns the convention that names observations and their key values. It takes precedence over a global
     * convention of the registry.
     *
     * @return the convention, or empty for the default. Default: {@link ChatroomObservationConvention}
     */
    public abstract Optional<ObservationConvention<ChatroomObservationContext>> observationConvention();

    /**
     * Returns the clock for the durations in log lines: nanoseconds since an arbitrary origin, which never decrease.
     *
     * @return the clock; must be thread-safe. Default: {@link System#nanoTime()}
     */
    @Value.Default
    public LongSupplier ticker() {
        return System::nanoTime;
    }

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
        requireName("transport", transport());
        requireName("observationName", observationName());
    }

    private static void requireName(String field, String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(field
                    + ": must be 1 to 64 letters, digits, dots, hyphens and underscores, the first a letter or digit");
        }
    }

    /** A builder of {@link ObservabilitySettings}. Not thread-safe. */
    public static final class Builder extends ImmutableObservabilitySettings.Builder {
        Builder() {}
    }
}
