package tachyon.chatroom.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.AsyncBucketProxy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.optimization.Optimizations;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisConnectionException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import tachyon.chatroom.adapter.inmemory.InMemoryChatrooms;
import tachyon.chatroom.decorator.resilience.ResilienceSettings;
import tachyon.chatroom.decorator.resilience.ResilientChatrooms;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.ratelimit.bucket4j.Bucket4jRateLimit;
import tachyon.chatroom.ratelimit.bucket4j.Bucket4jSettings;
import tachyon.chatroom.ratelimit.bucket4j.WhenUnavailable;

/** The shared rate limit in docs/resilience.md. The module's own tests make calls through such a limit. */
class SharedLimitTest {
    static ChatroomGateway withSharedLimit(ChatroomGateway transport, RedisClient redis) {
        Duration timeout = Duration.ofMillis(250);
        redis.setOptions(ClientOptions.builder()
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .build());
        BucketConfiguration limit = BucketConfiguration.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(10) // the burst
                        .refillGreedy(100, Duration.ofSeconds(1))
                        .build())
                .build();
        AsyncBucketProxy bucket = Bucket4jLettuce.casBasedBuilder(redis)
                .requestTimeout(timeout)
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(1)))
                .build()
                .asAsync()
                .builder()
                .withOptimization(Optimizations.batching())
                .build("chatrooms".getBytes(UTF_8), () -> CompletableFuture.completedFuture(limit));
        return ResilientChatrooms.wrap(
                transport,
                ResilienceSettings.builder()
                        .rateLimit(Bucket4jRateLimit.create(
                                bucket,
                                Bucket4jSettings.builder()
                                        .timeout(timeout)
                                        .whenUnavailable(WhenUnavailable.REJECT)
                                        .build()))
                        .build());
    }

    @Test
    void failsAtTheStartIfRedisIsDown() throws Exception {
        int unusedPort;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            unusedPort = socket.getLocalPort();
        }
        RedisClient redis = RedisClient.create("redis://127.0.0.1:" + unusedPort);
        try {
            assertThatThrownBy(() -> withSharedLimit(InMemoryChatrooms.create(), redis))
                    .isInstanceOf(RedisConnectionException.class);
        } finally {
            redis.shutdown(Duration.ZERO, Duration.ofSeconds(1));
        }
    }
}
