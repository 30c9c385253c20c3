package tachyon.chatroom.port;

import java.io.Serializable;
import java.time.Duration;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A response whose status is not the operation's success status. The status determines the {@link ServiceException}; the
 * other fields are for diagnosis. Immutable.
 *
 * <p>The HTTP adapters truncate each text to {@value #MAX_TEXT_LENGTH} characters and redact the call's access token in
 * it. The texts can contain control characters; {@link ServiceException#getMessage()} does not.
 */
@Value.Immutable
public abstract class ErrorResponse implements Serializable {
    private static final long serialVersionUID = 1L;

    /**
     * The maximum length of the texts that the HTTP adapters set: {@value} characters. The builder enforces it for
     * {@link #truncatedBody()} only.
     */
    public static final int MAX_TEXT_LENGTH = 1024;

    ErrorResponse() {}

    /**
     * Returns the HTTP status.
     *
     * @return the status. Range: 100 to 999
     */
    public abstract int status();

    /**
     * Returns the service's identifier of the request, from the response header {@code x-request-id}. Quote it in a
     * support request.
     *
     * @return the identifier, or empty if the response has none
     */
    public abstract Optional<String> requestId();

    /**
     * Returns the service's error code: the member {@code code} of the body's object {@code error}, or of the body.
     *
     * @return the error code, or empty if the body has none
     */
    public abstract Optional<String> errorCode();

    /**
     * Returns the service's error message: the member {@code message} of the body's object {@code error} or of the body,
     * or the body's string {@code error}, or its {@code title} and {@code detail} (RFC 9457).
     *
     * @return the error message, or empty if the body has none
     */
    public abstract Optional<String> errorMessage();

    /**
     * Returns the time to wait before the next call, from the response header {@code Retry-After}.
     *
     * @return the time; empty if the header is absent or not valid. Range: 0 to 1 day
     */
    public abstract Optional<Duration> retryAfter();

    /**
     * Returns the beginning of the body. The HTTP adapters serialize a JSON object anew, so white space and escapes can
     * differ from the body that was sent.
     *
     * @return the text. Default: the empty text. Range: 0 to {@value #MAX_TEXT_LENGTH} characters
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
            throw new IllegalArgumentException("truncatedBody: must have at most " + MAX_TEXT_LENGTH
                    + " characters, has " + truncatedBody().length());
        }
    }

    /**
     * Creates a builder. Only the status is required. The builder's {@code build} throws
     * {@link IllegalArgumentException} if a field is out of its range. An adapter must truncate the body to
     * {@value #MAX_TEXT_LENGTH} characters and limit {@code retryAfter} to 1 day.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder of {@link ErrorResponse}. Not thread-safe. */
    public static final class Builder extends ImmutableErrorResponse.Builder {
        Builder() {}
    }
}
