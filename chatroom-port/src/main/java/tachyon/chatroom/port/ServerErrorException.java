package tachyon.chatroom.port;

import java.time.Duration;
import java.util.Optional;

/**
 * The failure of a call with status 500 to 599: the service, or a proxy in front of it, failed.
 *
 * <p>The outcome is {@link Outcome#UNKNOWN}.
 */
public final class ServerErrorException extends ServiceException {
    private static final long serialVersionUID = 1L;

    ServerErrorException(Operation operation, ErrorResponse response) {
        super(operation, Outcome.UNKNOWN, response);
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
