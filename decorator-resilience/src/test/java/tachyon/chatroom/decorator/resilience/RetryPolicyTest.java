package tachyon.chatroom.decorator.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tachyon.chatroom.port.CallOptions;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.ConnectFailedException;
import tachyon.chatroom.port.ConnectionLostException;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.port.Outcome;
import tachyon.chatroom.port.RateLimitedException;
import tachyon.chatroom.port.ServerErrorException;

/** The failures that are retried, for each operation, over a fake service whose next calls fail. */
class RetryPolicyTest {
    private final RetryFixture fixture = new RetryFixture();

    @AfterEach
    void clearTheInterrupt() {
        var unused = Thread.interrupted();
    }

    @TestFactory
    Stream<DynamicTest> retriesOnlySafeFailures() {
        return Stream.of(FailurePoint.values())
                .flatMap(point -> Stream.of(Operation.values())
                        .map(operation -> DynamicTest.dynamicTest(
                                point + " on " + operation.operationId(), () -> assertRetry(point, operation))));
    }

    private static void assertRetry(FailurePoint point, Operation operation) {
        RetryFixture fresh = new RetryFixture();
        ChatroomException failure = point.failure(operation);
        fresh.service.failNextCall(failure);
        ThrowingCallable call = fresh.call(fresh.wrap(fresh.settings()), operation);

        if (point.isRetried(operation)) {
            assertThat(catchThrowableOfType(ChatroomException.class, call)).isNull();
            assertThat(fresh.time.waits).containsExactly(Duration.ofMillis(100));
        } else {
            assertThat(catchThrowableOfType(ChatroomException.class, call)).isSameAs(failure);
            assertThat(failure.attempts()).isEqualTo(1);
            assertThat(fresh.time.waits).isEmpty();
        }
    }

    @Test
    void retriesARateLimitedCreateIfTheSettingsAllowIt() {
        fixture.failNext(FailurePoint.STATUS_429);
        assertThat(RetryFixture.create(fixture.wrap(fixture.settings().retryCreateOnRateLimit(true))))
                .isEqualTo("Another");
        fixture.failNext(FailurePoint.STATUS_429);
        assertThat(catchThrowableOfType(
                        RateLimitedException.class,
                        () -> fixture.wrap(fixture.settings().retryCreateOnRateLimit(true))
                                .updateChatroom(fixture.room.id(), RetryFixture.RENAMED)))
                .isNotNull();
    }

    @Test
    void retriesARateLimitedUpdateIfTheSettingsAllowIt() {
        ChatroomGateway gateway = fixture.wrap(fixture.settings().retryUpdateOnRateLimit(true));
        fixture.failNext(FailurePoint.STATUS_429);
        assertThat(gateway.updateChatroom(fixture.room.id(), RetryFixture.RENAMED)
                        .name())
                .isEqualTo("Renamed");
        fixture.failNext(FailurePoint.STATUS_429);
        assertThat(catchThrowableOfType(RateLimitedException.class, () -> RetryFixture.create(gateway)))
                .isNotNull();
    }

    @Test
    void doesNotRetryAnExceptionOfTheTokenSupplier() {
        RuntimeException thrown = new UnsupportedOperationException("no token");
        ChatroomGateway view = fixture.wrap(fixture.settings())
                .withOptions(CallOptions.builder()
                        .accessToken(() -> {
                            throw thrown;
                        })
                        .build());

        assertThat(catchThrowableOfType(RuntimeException.class, () -> view.listChatrooms(RetryFixture.ALL)))
                .isSameAs(thrown);
    }

    @Test
    void aFailureCoversEveryAttempt() {
        fixture.failNext(FailurePoint.LOST_CONNECTION);
        fixture.failNext(FailurePoint.STATUS_503);
        fixture.failNext(FailurePoint.NO_CONNECTION);

        ConnectFailedException failure = catchThrowableOfType(
                ConnectFailedException.class,
                () -> fixture.wrap(fixture.settings()).deleteChatroom(fixture.room.id()));

        assertThat(failure.attempts()).isEqualTo(3);
        assertThat(failure).hasMessage("delete_chatroom: refused (outcome unknown, after 3 attempts)");
        assertThat(failure.outcome())
                .as("the first attempt may have deleted it")
                .isEqualTo(Outcome.UNKNOWN);
        assertThat(failure.getSuppressed())
                .hasExactlyElementsOfTypes(ConnectionLostException.class, ServerErrorException.class);
    }
}
