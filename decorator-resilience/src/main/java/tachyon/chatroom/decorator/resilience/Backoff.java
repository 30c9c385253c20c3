package tachyon.chatroom.decorator.resilience;

import java.time.Duration;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.port.ServiceException;

/** The wait before the next attempt: exponential with full jitter, and never shorter than the service's Retry-After. */
final class Backoff {
    private final ResilienceSettings settings;

    Backoff(ResilienceSettings settings) {
        this.settings = settings;
    }

    /** Returns the wait after the given number of attempts, in milliseconds, which is the unit of resilience4j. */
    long millisAfter(int attempts, ChatroomException failure) {
        long bound = settings.initialBackoff().toMillis();
        long max = settings.maxBackoff().toMillis();
        for (int i = 1; i < attempts && bound < max; i++) {
            bound *= 2;
        }
        long wait = settings.jitter().nextLong(Math.min(bound, max) + 1);
        return Math.max(wait, retryAfter(failure).toMillis());
    }

    private static Duration retryAfter(ChatroomException failure) {
        return failure instanceof ServiceException service
                ? service.response().retryAfter().orElse(Duration.ZERO)
                : Duration.ZERO;
    }
}
