package tachyon.chatroom.port;

import java.util.Objects;

/**
 * A bearer token, immutable. It is a secret: {@link #toString()} and every message of this library redact it.
 *
 * <p>It is sent in the header {@code Authorization}, so it holds visible ASCII characters (0x21 to 0x7E) and nothing
 * else.
 */
public final class AccessToken {
    private final String value;

    private AccessToken(String value) {
        this.value = value;
    }

    /**
     * Takes a token.
     *
     * @param value the token, without the word {@code Bearer}
     * @return the token
     * @throws IllegalArgumentException if the token is empty or holds anything but visible ASCII characters, such as a
     *     line break; the message does not show the token
     */
    public static AccessToken of(String value) {
        if (Objects.requireNonNull(value, "accessToken").isEmpty()) {
            throw new IllegalArgumentException("accessToken: must not be empty");
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < 0x21 || c > 0x7E) {
                throw new IllegalArgumentException(
                        "accessToken: must hold only visible ASCII characters (0x21 to 0x7E);" + " the one at index "
                                + i + " is none");
            }
        }
        return new AccessToken(value);
    }

    /**
     * The secret.
     *
     * @return the token, without the word {@code Bearer}
     */
    public String value() {
        return value;
    }

    @Override
    public String toString() {
        return "***";
    }
}
