package tachyon.chatroom.decorator.resilience;

import java.time.Duration;

/** Lets time pass between two attempts. Has to be thread-safe. */
@FunctionalInterface
public interface Pause {
    /**
     * Waits.
     *
     * @param time how long, more than zero
     * @throws InterruptedException if the thread is interrupted, which ends the call
     */
    void pause(Duration time) throws InterruptedException;
}
