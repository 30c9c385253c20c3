package tachyon.chatroom.decorator.resilience;

import java.time.Duration;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.port.ServiceException;

/** How long to wait before the next attempt: exponential with full jitter, never less than the service asks for. */
final class Backoff {
    private final ResilienceSettings settings;

    Backoff(ResilienceSettings settings) {
        this.settings = settings;
    }

    /** The wait after the given number of attempts, in milliseconds: what resilience4j counts in. */
    long millisAfter(int attempts, ChatroomException failure) {
        long longest = settings.initialBackoff().toMillis();
        long most = settings.maxBackoff().toMillis();
        for (int i = 1; i < attempts && longest < most; i++) {
            longest *= 2;
        }
        long wait = settings.jitter().nextLong(Math.min(longest, most) + 1);
        return Math.max(wait, askedFor(failure).toMillis());
    }

    private static Duration askedFor(ChatroomException failure) {
        return failure instanceof ServiceException service
                ? service.response().retryAfter().orElse(Duration.ZERO)
                : Duration.ZERO;
    }
}
