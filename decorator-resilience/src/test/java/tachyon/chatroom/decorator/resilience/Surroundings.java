package tachyon.chatroom.decorator.resilience;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/** Time that passes only while somebody waits, and randomness that always waits as long as it may. */
final class Surroundings {
    final List<Duration> pauses = new ArrayList<>();
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1000);

    ResilienceSettings.Builder settings() {
        return ResilienceSettings.builder()
                .ticker(nanos::get)
                .jitter(new LongestWait())
                .sleeper(time -> {
                    pauses.add(time);
                    pass(time);
                });
    }

    void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private static final class LongestWait implements RandomGenerator {
        @Override
        public long nextLong() {
            throw new AssertionError("a wait has a bound");
        }

        @Override
        public long nextLong(long bound) {
            return bound - 1;
        }
    }
}
