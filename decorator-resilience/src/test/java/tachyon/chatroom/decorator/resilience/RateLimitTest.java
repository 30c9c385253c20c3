package tachyon.chatroom.decorator.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.ratelimiter.internal.AtomicRateLimiter;
import io.github.resilience4j.ratelimiter.internal.SemaphoreBasedRateLimiter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tachyon.chatroom.port.CallInterruptedException;
import tachyon.chatroom.port.CallRejectedException;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.ConflictException;
import tachyon.chatroom.port.DeadlineExceededException;
import tachyon.chatroom.port.GatewayClosedException;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.port.Outcome;
import tachyon.chatroom.port.ServiceException;

/** The wait for a permission of a rate limit. */
class RateLimitTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final RetryFixture fixture = new RetryFixture();
    private final List<Duration> maxWaits = new ArrayList<>();
    private final AtomicRateLimiter limiter = limiter(Duration.ofHours(1));

    /** The body of {@link RateLimit#reserve}. */
    @FunctionalInterface
    private interface Reservation {
        Optional<Duration> reserve(Duration maxWait) throws InterruptedException;
    }

    @AfterEach
    void clearTheInterrupt() {
        var unused = Thread.interrupted();
    }

    @Test
    void aWaitThatDoesNotFitReservesNothingAndPublishesAFailure() throws Exception {
        List<String> events = new ArrayList<>();
        limiter.getEventPublisher().onSuccess(event -> events.add("success")).onFailure(event -> events.add("failure"));
        RateLimit limit = Resilience4jRateLimit.of(limiter);

        assertThat(limit.name()).isEqualTo("rooms");
        assertThat(limit.reserve(SECOND)).contains(Duration.ZERO);
        assertThat(limit.reserve(Duration.ofMillis(999))).isEmpty();
        assertThat(limiter.getMetrics().getAvailablePermissions()).isZero();
        assertThat(limit.reserve(SECOND)).contains(SECOND);
        assertThat(events).containsExactly("success", "failure", "success");
    }

    @Test
    void aWaitThatDoesNotFitPublishesNothingWithoutConsumers() throws Exception {
        RateLimit limit = Resilience4jRateLimit.of(limiter);

        assertThat(limit.reserve(SECOND)).contains(Duration.ZERO);
        assertThat(limit.reserve(Duration.ZERO)).isEmpty();
    }

    @Test
    void theRateLimitersOwnTimeoutBoundsTheWait() throws Exception {
        AtomicRateLimiter limiterWithShortTimeout = limiter(Duration.ofMillis(999));
        List<String> events = new ArrayList<>();
        limiterWithShortTimeout.getEventPublisher().onFailure(event -> events.add("failure"));
        RateLimit limit = Resilience4jRateLimit.of(limiterWithShortTimeout);

        assertThat(limit.reserve(Duration.ofHours(1))).contains(Duration.ZERO);
        assertThat(limit.reserve(Duration.ofHours(1))).isEmpty();
        assertThat(limit.reserve(Duration.ZERO)).isEmpty();
        assertThat(events).containsExactly("failure", "failure");
    }

    @Test
    void aWaitMayUseHalfOfTheRemainingTime() {
        list(maxWait -> Optional.of(maxWait));

        assertThat(maxWaits).containsExactly(Duration.ofSeconds(5));
        assertThat(fixture.time.waits).containsExactly(Duration.ofSeconds(5));
    }

    @Test
    void rejectsTheAttemptIfThereIsNoPermission() {
        CallRejectedException failure =
                catchThrowableOfType(CallRejectedException.class, () -> list(maxWait -> Optional.empty()));

        assertThat(failure).hasMessage("get_chatrooms: the rate limiter shared is exhausted (not applied)");
        assertThat(fixture.time.waits).isEmpty();
    }

    @Test
    void rejectsTheAttemptIfTheWaitIsLongerThanPermitted() {
        assertThatThrownBy(() -> list(maxWait -> Optional.of(maxWait.plusNanos(1))))
                .isInstanceOf(CallRejectedException.class);
        assertThat(fixture.time.waits).isEmpty();
    }

    @Test
    void rejectsTheAttemptIfTheLimitIsUnavailable() {
        RuntimeException cause = new UnsupportedOperationException("no connection");
        CallRejectedException failure = catchThrowableOfType(
                CallRejectedException.class,
                () -> list(maxWait -> {
                    throw cause;
                }));

        assertThat(failure)
                .hasMessage("get_chatrooms: the rate limiter shared is unavailable (not applied)")
                .hasCause(cause);
        assertThat(failure.outcome()).isEqualTo(Outcome.NOT_APPLIED);
    }

    @Test
    void aFailureOfThePortThatTheLimitThrowsIsTheCallsFailure() {
        ServiceException failure = ServiceException.of(Operation.LIST_CHATROOMS, 409);

        assertThat(catchThrowableOfType(
                        ConflictException.class,
                        () -> list(maxWait -> {
                            throw failure;
                        })))
                .isSameAs(failure);
    }

    @Test
    void anInterruptDuringTheReservationEndsTheCall() {
        CallInterruptedException failure = catchThrowableOfType(
                CallInterruptedException.class,
                () -> list(maxWait -> {
                    throw new InterruptedException();
                }));

        assertThat(failure.outcome()).isEqualTo(Outcome.NOT_APPLIED);
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    @Test
    void closingDuringTheWaitEndsTheCall() {
        ChatroomGateway[] gateway = new ChatroomGateway[1];
        gateway[0] = fixture.wrap(fixture.settings()
                .rateLimiter(limiter)
                .timeout(Duration.ofSeconds(10))
                .sleeper(time -> gateway[0].close()));
        gateway[0].listChatrooms(RetryFixture.ALL);

        assertThatThrownBy(() -> gateway[0].listChatrooms(RetryFixture.ALL)).isInstanceOf(GatewayClosedException.class);
    }

    @Test
    void reservesNothingWithoutTimeForAnAttempt() {
        fixture.failNext(FailurePoint.LOST_CONNECTION);
        ChatroomGateway gateway = fixture.wrap(fixture.settings()
                .rateLimit(limit(maxWait -> Optional.of(Duration.ZERO)))
                .timeout(Duration.ofSeconds(10))
                .sleeper(time -> fixture.time.advance(Duration.ofSeconds(10))));

        assertThatThrownBy(() -> gateway.listChatrooms(RetryFixture.ALL)).isInstanceOf(DeadlineExceededException.class);
        assertThat(maxWaits).hasSize(1);
    }

    @Test
    void rejectsSettingsWithTwoRateLimits() {
        assertThatThrownBy(() -> fixture.settings()
                        .rateLimiter(limiter)
                        .rateLimit(limit(maxWait -> Optional.empty()))
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rateLimit: must be empty if rateLimiter is present");
    }

    @Test
    void rejectsARateLimiterThatCannotReserve() {
        RateLimiter blocking = new SemaphoreBasedRateLimiter("rooms", RateLimiterConfig.ofDefaults());

        assertThatThrownBy(() -> fixture.settings().rateLimiter(blocking).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("rateLimiter: must be an AtomicRateLimiter")
                .hasMessageEndingWith("SemaphoreBasedRateLimiter");
    }

    private void list(Reservation reservation) {
        var unused = fixture.wrap(
                        fixture.settings().timeout(Duration.ofSeconds(10)).rateLimit(limit(reservation)))
                .listChatrooms(RetryFixture.ALL);
    }

    private RateLimit limit(Reservation reservation) {
        return new RateLimit() {
            @Override
            public String name() {
                return "shared";
            }

            @Override
            public Optional<Duration> reserve(Duration maxWait) throws InterruptedException {
                maxWaits.add(maxWait);
                return reservation.reserve(maxWait);
            }
        };
    }

    /** Returns a rate limiter of one permission a second, for a clock that stands still. */
    private static AtomicRateLimiter limiter(Duration timeout) {
        return new AtomicRateLimiter(
                "rooms",
                RateLimiterConfig.custom()
                        .limitForPeriod(1)
                        .limitRefreshPeriod(SECOND)
                        .timeoutDuration(timeout)
                        .build(),
                () -> 0L);
    }
}
