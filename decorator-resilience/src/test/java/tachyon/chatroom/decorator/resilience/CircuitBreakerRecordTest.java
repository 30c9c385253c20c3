package tachyon.chatroom.decorator.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tachyon.chatroom.port.CallInterruptedException;
import tachyon.chatroom.port.CallOptions;
import tachyon.chatroom.port.CallRejectedException;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.ChatroomNotFoundException;
import tachyon.chatroom.port.ConflictException;
import tachyon.chatroom.port.ConnectFailedException;
import tachyon.chatroom.port.ConnectionLostException;
import tachyon.chatroom.port.DeadlineExceededException;
import tachyon.chatroom.port.GatewayClosedException;
import tachyon.chatroom.port.InvalidRequestException;
import tachyon.chatroom.port.MalformedResponseException;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.port.Outcome;
import tachyon.chatroom.port.PermissionDeniedException;
import tachyon.chatroom.port.RateLimitedException;
import tachyon.chatroom.port.ResponseTooLargeException;
import tachyon.chatroom.port.ServerErrorException;
import tachyon.chatroom.port.ServiceException;
import tachyon.chatroom.port.TlsException;
import tachyon.chatroom.port.UnauthenticatedException;
import tachyon.chatroom.port.UnexpectedStatusException;

/** The record of a circuit breaker after each failure of an attempt. docs/resilience.md has the same table. */
class CircuitBreakerRecordTest {
    private enum Recorded {
        FAILURE,
        SUCCESS,
        NONE
    }

    /** A failure of an attempt, and its record. */
    private record Row(Recorded record, Function<Operation, ChatroomException> failure) {
        static Row status(Recorded record, int status) {
            return new Row(record, operation -> ServiceException.of(operation, status));
        }
    }

    private static final Map<Class<?>, Row> TABLE = Map.ofEntries(
            Map.entry(ServerErrorException.class, Row.status(Recorded.FAILURE, 503)),
            Map.entry(
                    ConnectFailedException.class,
                    new Row(Recorded.FAILURE, operation -> new ConnectFailedException(operation, "refused", null))),
            Map.entry(
                    TlsException.class,
                    new Row(Recorded.FAILURE, operation -> new TlsException(operation, "expired", null))),
            Map.entry(
                    ConnectionLostException.class,
                    new Row(
                            Recorded.FAILURE,
                            operation -> new ConnectionLostException(operation, Outcome.UNKNOWN, "reset", null))),
            Map.entry(
                    MalformedResponseException.class,
                    new Row(
                            Recorded.FAILURE,
                            operation -> new MalformedResponseException(operation, Outcome.UNKNOWN, "cut", null))),
            Map.entry(
                    ResponseTooLargeException.class,
                    new Row(
                            Recorded.FAILURE,
                            operation -> new ResponseTooLargeException(operation, Outcome.UNKNOWN, "endless", null))),
            Map.entry(
                    DeadlineExceededException.class,
                    new Row(
                            Recorded.FAILURE,
                            operation -> new DeadlineExceededException(
                                    operation, Outcome.UNKNOWN, Duration.ofSeconds(30), null))),
            Map.entry(InvalidRequestException.class, Row.status(Recorded.SUCCESS, 400)),
            Map.entry(UnauthenticatedException.class, Row.status(Recorded.SUCCESS, 401)),
            Map.entry(PermissionDeniedException.class, Row.status(Recorded.SUCCESS, 403)),
            Map.entry(ChatroomNotFoundException.class, Row.status(Recorded.SUCCESS, 404)),
            Map.entry(ConflictException.class, Row.status(Recorded.SUCCESS, 409)),
            Map.entry(RateLimitedException.class, Row.status(Recorded.SUCCESS, 429)),
            Map.entry(UnexpectedStatusException.class, Row.status(Recorded.SUCCESS, 302)),
            Map.entry(
                    CallRejectedException.class,
                    new Row(Recorded.NONE, operation -> new CallRejectedException(operation, "full", null))),
            Map.entry(
                    CallInterruptedException.class,
                    new Row(
                            Recorded.NONE,
                            operation ->
                                    new CallInterruptedException(operation, Outcome.UNKNOWN, "interrupted", null))),
            Map.entry(
                    GatewayClosedException.class,
                    new Row(
                            Recorded.NONE,
                            operation -> new GatewayClosedException(operation, Outcome.UNKNOWN, "closed", null))));

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final RetryFixture fixture = new RetryFixture();
    private final CircuitBreaker breaker = CircuitBreaker.of(
            "rooms",
            CircuitBreakerConfig.custom()
                    .slowCallDurationThreshold(Duration.ofSeconds(5))
                    .currentTimestampFunction(clock -> fixture.time.nanos(), TimeUnit.NANOSECONDS)
                    .build());

    static List<Class<?>> failures() {
        return concreteClasses(ChatroomException.class).toList();
    }

    private static Stream<Class<?>> concreteClasses(Class<?> type) {
        Stream<Class<?>> self = Modifier.isAbstract(type.getModifiers()) ? Stream.of() : Stream.of(type);
        return type.isSealed()
                ? Stream.concat(
                        self,
                        Stream.of(type.getPermittedSubclasses()).flatMap(CircuitBreakerRecordTest::concreteClasses))
                : self;
    }

    @ParameterizedTest
    @MethodSource("failures")
    void recordsEveryFailureAsTheTableSpecifies(Class<?> type) {
        assertThat(TABLE)
                .as("a new failure needs a decision, and a row on the page")
                .containsKey(type);
        Row row = Objects.requireNonNull(TABLE.get(type));
        fixture.service.failNextCall(row.failure());
        ChatroomException failure = fail(fixture.settings().maxAttempts(1));

        assertThat(failure).isExactlyInstanceOf(type);
        assertRecord(row.record());
    }

    @Test
    void aDeadlineThatExpiresDuringTheWaitForTheRateLimiterIsNotRecorded() {
        fail(fixture.settings()
                .rateLimit(waiting(() -> Optional.of(Duration.ofSeconds(1))))
                .sleeper(time -> fixture.time.advance(TIMEOUT)));

        assertRecord(Recorded.NONE);
    }

    @Test
    void aDeadlineAfterAWaitForMoreThanHalfOfTheTimeIsNotRecorded() {
        fixture.failNext(FailurePoint.DEADLINE);
        fail(fixture.settings()
                .rateLimit(waiting(() -> Optional.of(Duration.ofSeconds(1))))
                .sleeper(time -> fixture.time.advance(Duration.ofSeconds(6))));

        assertRecord(Recorded.NONE);
    }

    @Test
    void aDeadlineThatExpiresDuringTheBackoffIsNotRecorded() {
        fixture.failNext(429, TIMEOUT.minusMillis(1));
        fail(fixture.settings().sleeper(time -> fixture.time.advance(time.plusMillis(2))));

        CircuitBreaker.Metrics metrics = breaker.getMetrics();
        assertThat(metrics.getNumberOfSuccessfulCalls())
                .as("the response with 429")
                .isEqualTo(1);
        assertThat(metrics.getNumberOfFailedCalls()).isZero();
    }

    @Test
    void aDeadlineAfterAShorterWaitIsRecordedAsAFailure() {
        fixture.failNext(FailurePoint.DEADLINE);
        fail(fixture.settings()
                .rateLimit(waiting(() -> Optional.of(Duration.ofSeconds(1))))
                .sleeper(fixture.time::advance));

        assertRecord(Recorded.FAILURE);
    }

    @Test
    void rejectionsByTheOtherPoliciesAreNotRecorded() {
        fail(fixture.settings().rateLimit(waiting(Optional::empty)));
        Bulkhead bulkhead = Bulkhead.ofDefaults("rooms");
        while (bulkhead.tryAcquirePermission()) {
            // Uses all permissions.
        }
        fail(fixture.settings().bulkhead(bulkhead));

        assertRecord(Recorded.NONE);
    }

    @Test
    void aWaitForTheRateLimiterDoesNotMakeTheCallSlow() {
        wrap(fixture.settings()
                        .rateLimit(waiting(() -> Optional.of(Duration.ofSeconds(1))))
                        .sleeper(time -> fixture.time.advance(Duration.ofSeconds(6))))
                .listChatrooms(RetryFixture.ALL);

        assertRecord(Recorded.SUCCESS);
        assertThat(breaker.getMetrics().getNumberOfSlowCalls()).isZero();
    }

    private void assertRecord(Recorded expected) {
        CircuitBreaker.Metrics metrics = breaker.getMetrics();
        assertThat(metrics.getNumberOfFailedCalls()).isEqualTo(expected == Recorded.FAILURE ? 1 : 0);
        assertThat(metrics.getNumberOfSuccessfulCalls()).isEqualTo(expected == Recorded.SUCCESS ? 1 : 0);
    }

    private ChatroomException fail(ResilienceSettings.Builder settings) {
        ChatroomGateway gateway = wrap(settings);
        return catchThrowableOfType(
                ChatroomException.class,
                () -> gateway.withOptions(CallOptions.empty()).listChatrooms(RetryFixture.ALL));
    }

    private ChatroomGateway wrap(ResilienceSettings.Builder settings) {
        return fixture.wrap(settings.timeout(TIMEOUT).circuitBreaker(breaker));
    }

    private static RateLimit waiting(Supplier<Optional<Duration>> wait) {
        return new RateLimit() {
            @Override
            public String name() {
                return "rooms";
            }

            @Override
            public Optional<Duration> reserve(Duration maxWait) {
                return wait.get();
            }
        };
    }
}
