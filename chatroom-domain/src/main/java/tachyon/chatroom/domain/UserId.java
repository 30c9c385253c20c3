package tachyon.chatroom.domain;

import org.immutables.value.Value;

/**
 * Identifies a user: a chatroom's owner, a message's author, or the user that a chatroom's metadata names.
 *
 * <p>It can become part of a URL's query, so it is not blank and holds no control character and no lone surrogate.
 */
@Value.Immutable
public abstract class UserId {
    UserId() {}

    /**
     * The identifier as the service wrote it.
     *
     * @return the identifier's text, such as {@code U4af4980629}
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
    public static UserId of(String value) {
        return of("userId", value);
    }

    /** Takes an identifier for a field of another name, which is then the one that a message names. */
    static UserId of(String field, String value) {
        TextRules.requireNotBlank(field, value);
        TextRules.requireNoControlCharacters(field, value);
        TextRules.requireWellFormed(field, value);
        return ImmutableUserId.of(value);
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
