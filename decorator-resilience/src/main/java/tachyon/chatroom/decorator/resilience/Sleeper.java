package tachyon.chatroom.decorator.resilience;

import java.time.Duration;

/** Lets time pass between two attempts. Has to be thread-safe. */
@FunctionalInterface
public interface Sleeper {
    /**
     * Waits.
     *
     * @param time how long, more than zero
     * @throws InterruptedException if the thread is interrupted, which ends the call
     */
    void sleep(Duration time) throws InterruptedException;
}
