package tachyon.chatroom.domain;

import java.util.Objects;
import org.immutables.value.Value;

/**
 * The identifier of an operator, the tenant that owns chatrooms: text that is currently of the form {@code tn_…}.
 *
 * <p>The identifier is sent in the header {@code x-operator-id}. It must not be empty and must contain only visible
 * ASCII characters (0x21 to 0x7E). Transports trim or replace other characters in different ways, which could make two
 * operators look alike. Immutable.
 */
@Value.Immutable
public abstract class OperatorId {
    OperatorId() {}

    /**
     * Returns the identifier as the service wrote it.
     *
     * @return the identifier's text, such as {@code tn_01hjryxysgey07h5jz5wagqj0m}
     */
    @Value.Parameter
    public abstract String value();

    /**
     * Creates an identifier from its text.
     *
     * @param value the identifier's text
     * @return the identifier
     * @throws IllegalArgumentException if the text violates a rule of this type; the message names the field and the
     *     rule
     */
    public static OperatorId of(String value) {
        return ImmutableOperatorId.of(Objects.requireNonNull(value, "operatorId"));
    }

    @Value.Check
    void check() {
        TextRules.requireNotBlank("operatorId", value());
        TextRules.requireVisibleAscii("operatorId", value());
    }

    /**
     * Returns the identifier's text, the same as {@link #value()}.
     *
     * @return the identifier's text
     */
    @Override
    public final String toString() {
        return value();
    }
}
