package tachyon.chatroom.ratelimit.bucket4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.lettuce.core.codec.ByteArrayCodec;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tachyon.chatroom.adapter.inmemory.InMemoryChatrooms;
import tachyon.chatroom.decorator.resilience.ResilienceSettings;
import tachyon.chatroom.decorator.resilience.ResilientChatrooms;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.port.CallRejectedException;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.Outcome;

/** A limit over a real Redis. */
@Timeout(60)
class RedisRateLimitTest {
    private static final ListChatroomsRequest ALL =
            ListChatroomsRequest.builder().build();
    private static final Duration TIMEOUT = Duration.ofMillis(250);
    private static final Duration HOUR = Duration.ofHours(1);

    private RedisServer redis;

    @BeforeEach
    void startRedis() throws Exception {
        redis = RedisServer.start();
    }

    @AfterEach
    void stopRedis() {
        if (redis != null) {
            redis.close();
        }
    }

    @Test
    void twoLimitsShareTheTokens() throws Exception {
        try (SharedBucket first = hourly();
                SharedBucket second = hourly()) {
            assertThat(first.limit(WhenUnavailable.REJECT).reserve(HOUR)).contains(Duration.ZERO);
            assertThat(second.limit(WhenUnavailable.REJECT).reserve(HOUR).orElseThrow())
                    .isBetween(Duration.ofMinutes(59), HOUR);
        }
    }

    @Test
    void aWaitThatDoesNotFitReservesNothing() throws Exception {
        try (SharedBucket shared = hourly()) {
            Bucket4jRateLimit limit = shared.limit(WhenUnavailable.REJECT);
            assertThat(limit.reserve(HOUR)).contains(Duration.ZERO);
            for (int i = 0; i < 10; i++) {
                assertThat(limit.reserve(Duration.ofMinutes(1))).isEmpty();
            }

            assertThat(limit.reserve(HOUR).orElseThrow()).isBetween(Duration.ofMinutes(59), HOUR);
        }
    }

    @Test
    void theKeyExpiresWhenTheBucketIsFullAgain() throws Exception {
        try (SharedBucket shared =
                new SharedBucket(redis.uri(), SharedBucket.bandwidth(10, Duration.ofSeconds(1)), TIMEOUT)) {
            var commands = shared.client.connect(ByteArrayCodec.INSTANCE).sync();
            assertThat(shared.limit(WhenUnavailable.REJECT).reserve(HOUR)).contains(Duration.ZERO);

            assertThat(commands.pttl(SharedBucket.KEY)).isBetween(1L, 300L);
            while (commands.exists(SharedBucket.KEY) == 1) {
                Thread.sleep(10);
            }
        }
    }

    @Test
    void rejectsACallInBoundedTimeWhileRedisStallsAndRecovers() throws Exception {
        try (SharedBucket shared = fast()) {
            ChatroomGateway chatrooms = gateway(shared, WhenUnavailable.REJECT);
            assertThat(chatrooms.listChatrooms(ALL).chatrooms()).isEmpty();
            redis.stall();
            assertRejectedSoon(chatrooms);
            redis.resume();

            boolean hasRecovered = false;
            while (!hasRecovered) {
                hasRecovered =
                        catchThrowableOfType(CallRejectedException.class, () -> chatrooms.listChatrooms(ALL)) == null;
            }
        }
    }

    @Test
    void permitsACallAfterABoundedTimeWhileRedisStalls() throws Exception {
        try (SharedBucket shared = fast()) {
            Bucket4jRateLimit limit = shared.limit(WhenUnavailable.PERMIT);
            assertThat(limit.reserve(HOUR)).isPresent();
            redis.stall();
            long start = System.nanoTime();

            assertThat(limit.reserve(HOUR)).isEqualTo(Optional.of(Duration.ZERO));
            assertThat(elapsedSince(start)).isBetween(TIMEOUT, Duration.ofSeconds(5));
            redis.resume();
        }
    }

    @Test
    void rejectsACallInBoundedTimeAfterRedisDied() throws Exception {
        try (SharedBucket shared = fast()) {
            ChatroomGateway chatrooms = gateway(shared, WhenUnavailable.REJECT);
            assertThat(chatrooms.listChatrooms(ALL).chatrooms()).isEmpty();
            redis.close();

            assertRejectedSoon(chatrooms);
        }
    }

    @Test
    void permitsACallAfterRedisDied() throws Exception {
        try (SharedBucket shared = fast()) {
            ChatroomGateway chatrooms = gateway(shared, WhenUnavailable.PERMIT);
            assertThat(chatrooms.listChatrooms(ALL).chatrooms()).isEmpty();
            redis.close();

            assertThat(chatrooms.listChatrooms(ALL).chatrooms()).isEmpty();
        }
    }

    private SharedBucket hourly() {
        return new SharedBucket(redis.uri(), SharedBucket.bandwidth(1, HOUR), TIMEOUT);
    }

    private SharedBucket fast() {
        return new SharedBucket(redis.uri(), SharedBucket.bandwidth(1000, Duration.ofSeconds(1)), TIMEOUT);
    }

    private static ChatroomGateway gateway(SharedBucket shared, WhenUnavailable whenUnavailable) {
        return ResilientChatrooms.wrap(
                InMemoryChatrooms.create(),
                ResilienceSettings.builder()
                        .rateLimit(shared.limit(whenUnavailable))
                        .build());
    }

    private static void assertRejectedSoon(ChatroomGateway chatrooms) {
        long start = System.nanoTime();
        CallRejectedException failure =
                catchThrowableOfType(CallRejectedException.class, () -> chatrooms.listChatrooms(ALL));

        assertThat(elapsedSince(start)).isLessThan(Duration.ofSeconds(5));
        assertThat(failure)
                .hasMessage("get_chatrooms: the rate limiter chatrooms is unavailable (not applied)")
                .hasCauseInstanceOf(IllegalStateException.class);
        assertThat(failure.outcome()).isEqualTo(Outcome.NOT_APPLIED);
    }

    private static Duration elapsedSince(long start) {
        return Duration.of(System.nanoTime() - start, TimeUnit.NANOSECONDS.toChronoUnit());
    }
}
