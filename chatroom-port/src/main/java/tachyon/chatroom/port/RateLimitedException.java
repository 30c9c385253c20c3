package tachyon.chatroom.port;

import java.time.Duration;
import java.util.Optional;

/**
 * The failure of a call with status 429: the service received too many requests.
 *
 * <p>The outcome is {@link Outcome#NOT_APPLIED}.
 */
public final class RateLimitedException extends ServiceException {
    private static final long serialVersionUID = 1L;

    RateLimitedException(Operation operation, ErrorResponse response) {
        super(operation, Outcome.NOT_APPLIED, response);
    }

    /**
     * Returns the time to wait before the next call, from the response header {@code Retry-After}.
     *
     * @return the time; empty if the header is absent or not valid. Range: 0 to 1 day
     */
    public Optional<Duration> retryAfter() {
        return response().retryAfter();
    }
}
