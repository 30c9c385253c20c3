package tachyon.chatroom.port;

import java.time.Duration;
import java.util.Optional;

/** Too many requests (429). This one was not applied. */
public final class RateLimitedException extends ServiceException {
    private static final long serialVersionUID = 1L;

    RateLimitedException(Operation operation, ErrorResponse response) {
        super(operation, Outcome.NOT_APPLIED, response);
    }

    /**
     * How long the service asks to wait before the next call.
     *
     * @return the time, not negative, at most one day; empty when the service named none that can be read
     */
    public Optional<Duration> retryAfter() {
        return response().retryAfter();
    }
}
