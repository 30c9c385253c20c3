package tachyon.chatroom.examples;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.time.Duration;
import java.util.function.Consumer;
import tachyon.chatroom.decorator.resilience.ResilienceSettings;
import tachyon.chatroom.decorator.resilience.ResilientChatrooms;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.port.CallOptions;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.RetryEvent;

/** The examples in docs/resilience.md. */
final class ResilienceExample {
    private ResilienceExample() {}

    static ChatroomGateway guarded(ChatroomGateway transport, Consumer<RetryEvent> listener) {
        return ResilientChatrooms.wrap(
                transport,
                ResilienceSettings.builder()
                        .timeout(Duration.ofSeconds(10))
                        .maxAttempts(4)
                        .retryCreateOnRateLimit(true)
                        .circuitBreaker(CircuitBreaker.ofDefaults("chatrooms"))
                        .rateLimiter(RateLimiter.of(
                                "chatrooms",
                                RateLimiterConfig.custom()
                                        .limitForPeriod(50)
                                        .limitRefreshPeriod(Duration.ofSeconds(1))
                                        .timeoutDuration(Duration.ofSeconds(2))
                                        .build()))
                        .bulkhead(Bulkhead.of(
                                "chatrooms",
                                BulkheadConfig.custom()
                                        .maxConcurrentCalls(32)
                                        .maxWaitDuration(Duration.ofMillis(500))
                                        .build()))
                        .onRetry(listener) // on the calling thread, right before each retry
                        .build());
    }

    static Chatroom createSoon(ChatroomGateway guarded, CreateChatroomRequest request) {
        return guarded.withOptions(
                        CallOptions.builder().timeout(Duration.ofSeconds(2)).build())
                .createChatroom(request);
    }
}
