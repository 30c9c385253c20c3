package tachyon.chatroom.decorator.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tachyon.chatroom.adapter.inmemory.InMemoryChatrooms;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.port.CallOptions;
import tachyon.chatroom.port.CallRejectedException;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.port.Outcome;
import tachyon.chatroom.port.ServerErrorException;
import tachyon.chatroom.port.ServiceException;

class ResiliencePoliciesTest {
    private static final ListChatroomsRequest ALL =
            ListChatroomsRequest.builder().build();

    private final InMemoryChatrooms service = InMemoryChatrooms.create();
    private final FakeTime time = new FakeTime();
    private final CircuitBreaker breaker = CircuitBreaker.of(
            "rooms",
            CircuitBreakerConfig.custom()
                    .slidingWindowSize(2)
                    .minimumNumberOfCalls(2)
                    .build());

    @Test
    void anOpenCircuitBreakerRejectsTheCallWithoutARetry() {
        breaker.transitionToOpenState();

        CallRejectedException failure = rejected(time.settings().circuitBreaker(breaker));

        assertThat(failure)
                .hasMessage("get_chatrooms: the circuit breaker rooms does not permit the call (not applied)")
                .hasNoCause();
        assertThat(failure.outcome()).isEqualTo(Outcome.NOT_APPLIED);
        assertThat(failure.attempts()).isEqualTo(1);
        assertThat(breaker.getMetrics().getNumberOfNotPermittedCalls()).isEqualTo(1);
    }

    @Test
    void theCircuitBreakerOpensDuringACallThatKeepsFailing() {
        fail(503);
        fail(503);

        CallRejectedException failure = rejected(time.settings().circuitBreaker(breaker));

        assertThat(failure.attempts()).isEqualTo(2);
        assertThat(failure.getSuppressed())
                .hasExactlyElementsOfTypes(ServerErrorException.class, ServerErrorException.class);
        assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(breaker.getState()).isEqualTo(CircuitBreaker.State.OPEN);
    }

    @Test
    void theCircuitBreakerRecordsARejectedRequestAsASuccess() {
        fail(400);
        assertThat(catchThrowableOfType(
                        ChatroomException.class,
                        () -> wrap(time.settings().circuitBreaker(breaker)).listChatrooms(ALL)))
                .isNotNull();

        assertThat(breaker.getMetrics().getNumberOfSuccessfulCalls()).isEqualTo(1);
        assertThat(breaker.getMetrics().getNumberOfFailedCalls()).isZero();
    }

    @Test
    void theCircuitBreakerDoesNotRecordAnExceptionOfTheTokenSupplier() {
        ChatroomGateway view = wrap(time.settings().circuitBreaker(breaker))
                .withOptions(CallOptions.builder()
                        .accessToken(() -> {
                            throw new UnsupportedOperationException("no token");
                        })
                        .build());
        assertThat(catchThrowableOfType(UnsupportedOperationException.class, () -> view.listChatrooms(ALL)))
                .isNotNull();

        assertThat(breaker.getMetrics().getNumberOfBufferedCalls()).isZero();
    }

    @Test
    void waitsForTheRateLimiterWithinTheOverallTimeout() {
        RateLimiter limiter = limiter(Duration.ofDays(1));
        ChatroomGateway gateway =
                wrap(time.settings().timeout(Duration.ofHours(20)).rateLimiter(limiter));
        gateway.listChatrooms(ALL);
        gateway.listChatrooms(ALL);

        assertThat(time.waits)
                .hasSize(1)
                .first()
                .satisfies(wait -> assertThat(wait).isBetween(Duration.ofMinutes(50), Duration.ofMinutes(60)));
    }

    @Test
    void rejectsACallIfTheRateLimitersWaitDoesNotFitIntoTheOverallTimeout() {
        RateLimiter limiter = limiter(Duration.ofDays(1));
        assertThat(limiter.acquirePermission()).isTrue();

        CallRejectedException failure =
                rejected(time.settings().rateLimiter(limiter).circuitBreaker(breaker));

        assertThat(failure).hasMessageContaining("rate limiter");
        assertThat(time.waits).isEmpty();
        assertThat(breaker.getMetrics().getNumberOfBufferedCalls()).isZero();
    }

    @Test
    void rejectsACallIfTheRateLimiterIsExhausted() {
        RateLimiter limiter = limiter(Duration.ZERO);
        assertThat(limiter.acquirePermission()).isTrue();

        assertThat(rejected(time.settings().rateLimiter(limiter)))
                .hasMessage("get_chatrooms: the rate limiter rooms is exhausted (not applied)");
    }

    @Test
    void aFullBulkheadRejectsACallAndAnEndedCallReleasesItsPermission() {
        Bulkhead bulkhead = Bulkhead.of(
                "rooms", BulkheadConfig.custom().maxConcurrentCalls(1).build());
        ResilienceSettings.Builder settings = time.settings().bulkhead(bulkhead);
        wrap(settings).listChatrooms(ALL);
        assertThat(bulkhead.getMetrics().getAvailableConcurrentCalls()).isEqualTo(1);

        assertThat(bulkhead.tryAcquirePermission()).isTrue();
        assertThat(rejected(settings)).hasMessage("get_chatrooms: the bulkhead rooms is full (not applied)");
    }

    private static RateLimiter limiter(Duration maxWait) {
        return RateLimiter.of(
                "rooms",
                RateLimiterConfig.custom()
                        .limitForPeriod(1)
                        .limitRefreshPeriod(Duration.ofHours(1))
                        .timeoutDuration(maxWait)
                        .build());
    }

    private void fail(int status) {
        service.failNextCall(ServiceException.of(Operation.LIST_CHATROOMS, status));
    }

    private CallRejectedException rejected(ResilienceSettings.Builder settings) {
        return catchThrowableOfType(
                CallRejectedException.class, () -> wrap(settings).listChatrooms(ALL));
    }

    private ChatroomGateway wrap(ResilienceSettings.Builder settings) {
        return ResilientChatrooms.wrap(service, settings.build());
    }
}
