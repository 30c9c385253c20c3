package tachyon.chatroom.port;

import java.time.Duration;
import java.util.Optional;

/** The service, or something in front of it, failed (5xx). Whether the request was applied is unknown. */
public final class ServerErrorException extends ServiceException {
    private static final long serialVersionUID = 1L;

    ServerErrorException(Operation operation, ErrorResponse response) {
        super(operation, Outcome.UNKNOWN, response);
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
