package tachyon.chatroom.decorator.resilience;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.ratelimiter.internal.AtomicRateLimiter;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import tachyon.chatroom.adapter.inmemory.InMemoryChatrooms;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.port.ChatroomGateway;

/**
 * A simulation of evenly spaced calls through all three policies, at a higher rate than the rate limiter allows.
 *
 * @param limitForPeriod the permissions of a period
 * @param period the period of the rate limiter
 * @param offered the calls that start in a second
 * @param timeout the overall timeout of a call
 * @param serviceTime the time that the service needs for a call
 */
record Overload(int limitForPeriod, Duration period, int offered, Duration timeout, Duration serviceTime) {
    private static final int WARMUP_SECONDS = 5;
    private static final int MEASURED_SECONDS = 5;

    /** Returns the rate of calls that the rate limiter allows, in calls per second. */
    double allowed() {
        return limitForPeriod * 1e9 / period.toNanos();
    }

    /** Runs the simulation and returns the successes per second after a warmup. */
    double goodput() {
        return Arrays.stream(successes(WARMUP_SECONDS + MEASURED_SECONDS))
                .skip(WARMUP_SECONDS)
                .average()
                .orElseThrow();
    }

    /** Runs the simulation and returns the number of successes in each second. */
    int[] successes(int seconds) {
        VirtualTime time = new VirtualTime();
        ChatroomGateway gateway = gateway(time);
        int[] successes = new int[seconds];
        for (int i = 0; i < offered * seconds; i++) {
            time.startAt(Duration.ofNanos(i * 1_000_000_000L / offered), () -> {
                try {
                    gateway.listChatrooms(RetryFixture.ALL);
                    int second = (int) (time.nanos() / 1_000_000_000L);
                    if (second < seconds) {
                        successes[second]++;
                    }
                } catch (ChatroomException e) {
                    // The call was rejected or ran out of time, as some have to.
                }
            });
        }
        time.run();
        return successes;
    }

    private ChatroomGateway gateway(VirtualTime time) {
        return ResilientChatrooms.wrap(
                new SimulatedService(InMemoryChatrooms.create(), time, serviceTime, timeout),
                ResilienceSettings.builder()
                        .timeout(timeout)
                        .ticker(time::nanos)
                        .sleeper(time::sleep)
                        .circuitBreaker(CircuitBreaker.of(
                                "rooms",
                                CircuitBreakerConfig.custom()
                                        .currentTimestampFunction(clock -> time.nanos(), TimeUnit.NANOSECONDS)
                                        .build()))
                        .rateLimiter(new AtomicRateLimiter(
                                "rooms",
                                RateLimiterConfig.custom()
                                        .limitForPeriod(limitForPeriod)
                                        .limitRefreshPeriod(period)
                                        .timeoutDuration(Duration.ofSeconds(2))
                                        .build(),
                                time::nanos))
                        .bulkhead(Bulkhead.of(
                                "rooms",
                                BulkheadConfig.custom().maxConcurrentCalls(60).build()))
                        .build());
    }
}
