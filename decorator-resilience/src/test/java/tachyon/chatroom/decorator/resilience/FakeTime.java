package tachyon.chatroom.decorator.resilience;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/** A clock that advances only while a call waits, and a jitter that always yields the longest wait. */
final class FakeTime {
    final List<Duration> waits = new ArrayList<>();
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1000);

    ResilienceSettings.Builder settings() {
        return ResilienceSettings.builder()
                .ticker(nanos::get)
                .jitter(new MaxJitter())
                .sleeper(time -> {
                    waits.add(time);
                    advance(time);
                });
    }

    long nanos() {
        return nanos.get();
    }

    void advance(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private static final class MaxJitter implements RandomGenerator {
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
