package tachyon.chatroom.port;

import java.io.Serializable;
import java.time.Duration;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What an answer that is not the success said. The status decides which failure it is; all else only informs people.
 * Over HTTP, each of its texts is cut to {@value #MAX_TEXT_LENGTH} characters, and the call's own token in it is redacted.
 * Immutable.
 */
@Value.Immutable
public abstract class ErrorResponse implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The most characters of a body that {@link #truncatedBody()} keeps. */
    public static final int MAX_TEXT_LENGTH = 1024;

    ErrorResponse() {}

    /**
     * The HTTP status.
     *
     * @return the status, 100 to 999
     */
    public abstract int status();

    /**
     * The service's id of the request, the header {@code x-request-id}, for asking its operators.
     *
     * @return the id, empty when the answer named none
     */
    public abstract Optional<String> requestId();

    /**
     * The service's code of the error.
     *
     * @return the code, empty when the body held none
     */
    public abstract Optional<String> errorCode();

    /**
     * The service's words on the error.
     *
     * @return the message, empty when the body held none
     */
    public abstract Optional<String> errorMessage();

    /**
     * How long the service asks to wait, the header {@code Retry-After}: not negative, at most one day.
     *
     * @return the time, empty when the answer named none that can be read
     */
    public abstract Optional<Duration> retryAfter();

    /**
     * The body's beginning, for people to read: at most {@value #MAX_TEXT_LENGTH} characters.
     *
     * @return the text, possibly empty
     */
    @Value.Default
    public String truncatedBody() {
        return "";
    }

    @Value.Check
    void check() {
        if (status() < 100 || status() > 999) {
            throw new IllegalArgumentException("status: must be between 100 and 999, is " + status());
        }
        retryAfter().ifPresent(retryAfter -> {
            if (retryAfter.isNegative() || retryAfter.compareTo(Duration.ofDays(1)) > 0) {
                throw new IllegalArgumentException("retryAfter: must be between 0 and 1 day, is " + retryAfter);
            }
        });
        if (truncatedBody().length() > MAX_TEXT_LENGTH) {
            throw new IllegalArgumentException("truncatedBody: must have at most " + MAX_TEXT_LENGTH + " characters, has "
                    + truncatedBody().length());
        }
    }

    /**
     * Starts a description. Only the status is required. Building it throws {@link IllegalArgumentException} if a field is
     * out of its range: an adapter cuts the excerpt, and caps the time to wait, before it hands them over.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the fields of an {@link ErrorResponse}. Not thread-safe. */
    public static final class Builder extends ImmutableErrorResponse.Builder {
        Builder() {}
    }
}
