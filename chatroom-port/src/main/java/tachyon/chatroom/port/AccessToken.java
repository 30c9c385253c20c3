package tachyon.chatroom.port;

import java.util.Objects;

/**
 * A bearer token. The token is a secret: {@link #toString()} and the messages of this type do not contain it.
 * Immutable.
 *
 * <p>The token is sent in the header {@code Authorization}. It must not be empty and must contain only visible ASCII
 * characters (0x21 to 0x7E). Settings accept a token as text; an adapter validates each token with {@link #of}.
 */
public final class AccessToken {
    private final String value;

    private AccessToken(String value) {
        this.value = value;
    }

    /**
     * Creates an access token from its text.
     *
     * @param value the token, without the prefix {@code Bearer}
     * @return the token
     * @throws IllegalArgumentException if the token is empty or contains a character other than visible ASCII, such as
     *     a line break; the message does not contain the token
     */
    public static AccessToken of(String value) {
        if (Objects.requireNonNull(value, "accessToken").isEmpty()) {
            throw new IllegalArgumentException("accessToken: must not be empty");
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < 0x21 || c > 0x7E) {
                throw new IllegalArgumentException(
                        "accessToken: must hold only visible ASCII characters (0x21 to 0x7E), found another at index "
                                + i);
            }
        }
        return new AccessToken(value);
    }

    /**
     * Returns the token's text, which is a secret.
     *
     * @return the token, without the prefix {@code Bearer}
     */
    public String value() {
        return value;
    }

    /**
     * Returns {@code ***}, which replaces the token.
     *
     * @return {@code ***}
     */
    @Override
    public String toString() {
        return "***";
    }
}
