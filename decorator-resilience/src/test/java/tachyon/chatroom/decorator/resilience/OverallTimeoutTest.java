package tachyon.chatroom.decorator.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tachyon.chatroom.port.CallOptions;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.ConnectionLostException;
import tachyon.chatroom.port.DeadlineExceededException;
import tachyon.chatroom.port.Outcome;

/** The one timeout over all attempts of a call and the waits between them. */
class OverallTimeoutTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final RetryFixture fixture = new RetryFixture();

    @Test
    void givesEachAttemptTheRemainingTime() {
        List<Duration> timeouts = new ArrayList<>();
        fixture.failNext(503, Duration.ofSeconds(7));
        ChatroomGateway gateway = ResilientChatrooms.wrap(
                new TimeoutRecordingGateway(fixture.service, timeouts),
                fixture.settings().timeout(TIMEOUT).build());
        gateway.listChatrooms(RetryFixture.ALL);
        gateway.withOptions(CallOptions.builder().timeout(Duration.ofSeconds(3)).build())
                .listChatrooms(RetryFixture.ALL);

        assertThat(timeouts)
                .containsExactly(TIMEOUT, TIMEOUT.minusSeconds(7), Duration.ofSeconds(3), Duration.ofSeconds(3));
    }

    @Test
    void reportsTheCallsTimeoutInsteadOfTheAttempts() {
        fixture.service.failNextCall(
                operation -> new DeadlineExceededException(operation, Outcome.UNKNOWN, Duration.ofSeconds(29), null));

        DeadlineExceededException failure = catchThrowableOfType(
                DeadlineExceededException.class,
                () -> RetryFixture.create(fixture.wrap(fixture.settings().timeout(TIMEOUT))));

        assertThat(failure.timeout()).isEqualTo(TIMEOUT);
        assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void failsWithADeadlineIfTheTimeoutExpiresDuringAWait() {
        fixture.failNext(FailurePoint.LOST_CONNECTION);
        ChatroomGateway gateway =
                fixture.wrap(fixture.settings().timeout(TIMEOUT).sleeper(time -> fixture.time.advance(TIMEOUT)));

        DeadlineExceededException failure =
                catchThrowableOfType(DeadlineExceededException.class, () -> gateway.deleteChatroom(fixture.room.id()));

        assertThat(failure.attempts()).isEqualTo(1);
        assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(failure.getSuppressed()).hasExactlyElementsOfTypes(ConnectionLostException.class);
    }
}
