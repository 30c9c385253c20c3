package tachyon.chatroom.domain;

import java.util.Objects;
import org.immutables.value.Value;

/**
 * Identifies a chatroom: opaque text that the service chooses, {@code ch_…} today.
 *
 * <p>It becomes one segment of a URL's path, so it is not blank, not {@code .} or {@code ..} (which a URL would resolve
 * away, and a delete would then reach the parent), and holds no control character and no lone surrogate.
 */
@Value.Immutable
public abstract class ChatroomId {
    ChatroomId() {}

    /**
     * The identifier as the service wrote it.
     *
     * @return the identifier's text, such as {@code ch_01hjryxysgey07h5jz5wagqj0m}
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
    public static ChatroomId of(String value) {
        return ImmutableChatroomId.of(Objects.requireNonNull(value, "chatroomId"));
    }

    @Value.Check
    void check() {
        TextRules.requireNotBlank("chatroomId", value());
        if (value().equals(".") || value().equals("..")) {
            throw new IllegalArgumentException(
                    "chatroomId: must not be \".\" or \"..\", which a URL's path resolves away");
        }
        TextRules.requireNoControlCharacters("chatroomId", value());
        TextRules.requireWellFormed("chatroomId", value());
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
