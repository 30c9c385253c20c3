package tachyon.chatroom.decorator.resilience;

import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/** The calling thread's own randomness, asked for anew each time, as it must not be kept for another thread. */
final class ThreadLocalJitter implements RandomGenerator {
    @Override
    public long nextLong() {
        return ThreadLocalRandom.current().nextLong();
    }
}
