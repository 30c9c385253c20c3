package tachyon.chatroom.decorator.resilience;

import java.time.Duration;
import java.util.Optional;

/**
 * A limit of the rate of attempts, in one process or shared by many. It only reserves permissions; the decorator waits
 * until they are valid, and ends that wait when the gateway is closed or the thread is interrupted.
 *
 * <p>{@link ResilienceSettings#rateLimiter()} uses a rate limiter of resilience4j. An implementation must be
 * thread-safe.
 */
public interface RateLimit {
    /**
     * Returns the name of the limit for messages.
     *
     * @return the name, without secrets
     */
    String name();

    /**
     * Reserves a permission if it becomes valid soon enough. If it does not, nothing is reserved: a permission that no
     * attempt uses would be lost.
     *
     * <p>The method returns soon; it does not wait until the permission is valid. The decorator uses a returned
     * permission, unless the gateway is closed or the thread is interrupted during the wait. That permission is lost.
     *
     * @param maxWait the maximum time until the permission is valid, zero or more. The decorator passes half of the
     *     call's remaining time, so that the attempt itself has the other half
     * @return the time until the permission is valid, from zero to {@code maxWait}; empty if none is valid by then
     * @throws InterruptedException if the thread is interrupted, which ends the call
     * @throws RuntimeException if the limit is unavailable; the attempt fails with a
     *     {@link tachyon.chatroom.port.CallRejectedException} that has this exception as its cause
     */
    Optional<Duration> reserve(Duration maxWait) throws InterruptedException;
}
