package tachyon.chatroom.domain;

import java.util.Objects;
import org.immutables.value.Value;

/**
 * The identifier of a chatroom: opaque text that the service assigns, currently of the form {@code ch_…}.
 *
 * <p>The identifier is one segment of a URL's path. It must not be blank, and must not contain a control character or a
 * lone surrogate. It must not be {@code .} or {@code ..} either: a URL resolves such a segment away, and a delete would
 * then address the parent resource. Immutable.
 */
@Value.Immutable
public abstract class ChatroomId {
    ChatroomId() {}

    /**
     * Returns the identifier as the service wrote it.
     *
     * @return the identifier's text, such as {@code ch_01hjryxysgey07h5jz5wagqj0m}
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
     * Returns the identifier's text, the same as {@link #value()}.
     *
     * @return the identifier's text
     */
    @Override
    public final String toString() {
        return value();
    }
}
