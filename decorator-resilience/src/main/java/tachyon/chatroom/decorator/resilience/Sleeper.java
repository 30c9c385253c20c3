package tachyon.chatroom.decorator.resilience;

import java.time.Duration;

/** The wait between two attempts. An implementation must be thread-safe. */
@FunctionalInterface
public interface Sleeper {
    /**
     * Waits.
     *
     * @param time the time to wait, more than zero
     * @throws InterruptedException if the thread is interrupted, which ends the call
     */
    void sleep(Duration time) throws InterruptedException;
}
