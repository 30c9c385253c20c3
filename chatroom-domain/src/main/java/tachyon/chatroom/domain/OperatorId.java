package tachyon.chatroom.domain;

import java.util.Objects;
import org.immutables.value.Value;

/**
 * Identifies an operator, the tenant that owns chatrooms: {@code tn_…} today.
 *
 * <p>It is sent as the header {@code x-operator-id}, so it holds visible ASCII characters (0x21 to 0x7E) and nothing
 * else: what one transport would trim and another replace can never make two tenants look alike.
 */
@Value.Immutable
public abstract class OperatorId {
    OperatorId() {}

    /**
     * The identifier as the service wrote it.
     *
     * @return the identifier's text, such as {@code tn_01hjryxysgey07h5jz5wagqj0m}
     */
    @Value.Parameter
    public abstract String value();

    /**
     * Takes an identifier.
     *
     * @param value the identifier's text
     * @return the identifier
     * @throws IllegalArgumentException if the text breaks a rule of this type; the message says which
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
     * The identifier's text, as {@link #value()}.
     *
     * @return the identifier's text
     */
    @Override
    public final String toString() {
        return value();
    }
}
