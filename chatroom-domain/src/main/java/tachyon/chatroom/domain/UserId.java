package tachyon.chatroom.domain;

import org.immutables.value.Value;

/**
 * The identifier of a user: a chatroom's owner, a message's author, or the user that a chatroom's metadata names.
 *
 * <p>The identifier can be part of a URL's query. It must not be blank, and must not contain a control character or a
 * lone surrogate. Immutable.
 */
@Value.Immutable
public abstract class UserId {
    UserId() {}

    /**
     * Returns the identifier as the service wrote it.
     *
     * @return the identifier's text, such as {@code U4af4980629}
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
    public static UserId of(String value) {
        return of("userId", value);
    }

    /** Creates an identifier; an exception's message names the given field instead of {@code userId}. */
    static UserId of(String field, String value) {
        TextRules.requireNotBlank(field, value);
        TextRules.requireNoControlCharacters(field, value);
        TextRules.requireWellFormed(field, value);
        return ImmutableUserId.of(value);
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
