package tachyon.chatroom.domain;

import java.util.Objects;
import org.immutables.value.Value;

/**
 * The role of a message's author. The set of roles is open: a role without a constant keeps the text that the service
 * sent. Compare roles with {@link #equals(Object)}. Immutable.
 */
@Value.Immutable
public abstract class Role {
    /** The role of instructions that frame the conversation. */
    public static final Role SYSTEM = of("system");

    /** The role of a person. */
    public static final Role USER = of("user");

    /** The role of the model. */
    public static final Role ASSISTANT = of("assistant");

    /** The role of a tool that the model called. */
    public static final Role TOOL = of("tool");

    Role() {}

    /**
     * Returns the role as the service writes it.
     *
     * @return the role's text, such as {@code user}
     */
    @Value.Parameter
    public abstract String value();

    /**
     * Creates a role from its text.
     *
     * @param value the role's text: any text
     * @return the role
     */
    public static Role of(String value) {
        return ImmutableRole.of(Objects.requireNonNull(value, "role"));
    }

    /**
     * Returns the role's text, the same as {@link #value()}.
     *
     * @return the role's text
     */
    @Override
    public final String toString() {
        return value();
    }
}
