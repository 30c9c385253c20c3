package tachyon.chatroom.decorator.resilience;

import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/** The random numbers of the calling thread. A {@link ThreadLocalRandom} must not be kept for another thread. */
final class ThreadLocalJitter implements RandomGenerator {
    @Override
    public long nextLong() {
        return ThreadLocalRandom.current().nextLong();
    }
}
