package tachyon.chatroom.domain;

import java.util.Objects;
import org.immutables.value.Value;

/**
 * Who speaks in a message. The set is open: a role that this version does not know is kept as the service wrote it, so
 * compare with {@link #equals(Object)} and expect others than the constants.
 */
@Value.Immutable
public abstract class Role {
    /** Instructions that frame the conversation. */
    public static final Role SYSTEM = of("system");

    /** A person. */
    public static final Role USER = of("user");

    /** The model. */
    public static final Role ASSISTANT = of("assistant");

    /** A tool that the model called. */
    public static final Role TOOL = of("tool");

    Role() {}

    /**
     * The role as the service writes it.
     *
     * @return the role's text, such as {@code user}
     */
    @Value.Parameter
    public abstract String value();

    /**
     * Takes a role, known or not.
     *
     * @param value the role's text: any
     * @return the role
     */
    public static Role of(String value) {
        return ImmutableRole.of(Objects.requireNonNull(value, "role"));
    }

    /**
     * The role's text, as {@link #value()}.
     *
     * @return the role's text
     */
    @Override
    public final String toString() {
        return value();
    }
}
