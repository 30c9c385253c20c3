package tachyon.chatroom.ratelimit.bucket4j;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.AsyncBucketProxy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.optimization.Optimizations;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** A bucket in Redis, and the Lettuce client that it uses. */
final class SharedBucket implements AutoCloseable {
    static final byte[] KEY = "chatrooms".getBytes(UTF_8);

    final RedisClient client;
    final AsyncBucketProxy bucket;
    private final Duration timeout;

    /** Connects to a Redis whose bucket has the given bandwidth. */
    SharedBucket(String uri, Bandwidth bandwidth, Duration timeout) {
        this.timeout = timeout;
        client = RedisClient.create(uri);
        client.setOptions(ClientOptions.builder()
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .build());
        BucketConfiguration configuration =
                BucketConfiguration.builder().addLimit(bandwidth).build();
        bucket = Bucket4jLettuce.casBasedBuilder(client)
                .requestTimeout(timeout)
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMillis(200)))
                .build()
                .asAsync()
                .builder()
                .withOptimization(Optimizations.batching())
                .build(KEY, () -> CompletableFuture.completedFuture(configuration));
    }

    /** Returns a bandwidth without a burst. */
    static Bandwidth bandwidth(long tokens, Duration period) {
        return Bandwidth.builder().capacity(1).refillGreedy(tokens, period).build();
    }

    Bucket4jRateLimit limit(WhenUnavailable whenUnavailable) {
        return Bucket4jRateLimit.create(
                bucket,
                Bucket4jSettings.builder()
                        .timeout(timeout)
                        .whenUnavailable(whenUnavailable)
                        .build());
    }

    @Override
    public void close() {
        client.shutdown(Duration.ZERO, Duration.ofSeconds(1));
    }
}
