package tachyon.chatroom.decorator.resilience;

import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.event.RateLimiterOnFailureEvent;
import io.github.resilience4j.ratelimiter.internal.AtomicRateLimiter;
import io.github.resilience4j.ratelimiter.internal.RateLimiterEventProcessor;
import java.time.Duration;
import java.util.Optional;

/**
 * The limit of a rate limiter of resilience4j. The rate limiter compares a wait with its own timeout only, so this class
 * reads the wait first and reserves if the wait fits. Thread-safe.
 */
final class Resilience4jRateLimit implements RateLimit {
    private final AtomicRateLimiter limiter;

    private Resilience4jRateLimit(AtomicRateLimiter limiter) {
        this.limiter = limiter;
    }

    static RateLimit of(RateLimiter limiter) {
        return new Resilience4jRateLimit((AtomicRateLimiter) limiter);
    }

    /** Returns whether the rate limiter can reserve permissions without a wait. */
    static boolean supports(RateLimiter limiter) {
        return limiter instanceof AtomicRateLimiter;
    }

    @Override
    public String name() {
        return limiter.getName();
    }

    @Override
    public Optional<Duration> reserve(Duration maxWait) {
        // Gateways that share the rate limiter share its monitor, so none reserves between the two steps of another.
        synchronized (limiter) {
            long wait = limiter.getDetailedMetrics().getNanosToWait();
            boolean isRejectedByLimiter =
                    wait > limiter.getRateLimiterConfig().getTimeoutDuration().toNanos();
            if (wait > maxWait.toNanos() && !isRejectedByLimiter) {
                publishFailure();
                return Optional.empty();
            }
            long reserved = limiter.reservePermission();
            return reserved < 0 ? Optional.empty() : Optional.of(Duration.ofNanos(reserved));
        }
    }

    /** Publishes the event that the rate limiter publishes for its own rejections, so that its metrics count all. */
    private void publishFailure() {
        if (limiter.getEventPublisher() instanceof RateLimiterEventProcessor processor && processor.hasConsumers()) {
            processor.consumeEvent(new RateLimiterOnFailureEvent(limiter.getName(), 1));
        }
    }
}
