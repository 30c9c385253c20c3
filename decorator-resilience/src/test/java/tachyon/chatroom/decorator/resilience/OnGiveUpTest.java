package tachyon.chatroom.decorator.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.GiveUpEvent;
import tachyon.chatroom.port.GiveUpReason;
import tachyon.chatroom.port.Operation;

/** The listener for calls that failed. */
class OnGiveUpTest {
    private final RetryFixture fixture = new RetryFixture();
    private final List<GiveUpEvent> events = new ArrayList<>();

    @AfterEach
    void clearTheInterrupt() {
        var unused = Thread.interrupted();
    }

    @Test
    void theLastPermittedAttemptFailed() {
        fixture.failNext(FailurePoint.STATUS_503);
        fixture.failNext(FailurePoint.STATUS_503);
        ChatroomException failure =
                failure(() -> gateway(settings().maxAttempts(2)).listChatrooms(RetryFixture.ALL));

        assertThat(failure.attempts()).isEqualTo(2);
        assertEvent(GiveUpReason.ATTEMPTS_EXHAUSTED, failure);
    }

    @Test
    void theFailureIsNotSafeToRetry() {
        fixture.failNext(FailurePoint.LOST_CONNECTION);

        assertEvent(GiveUpReason.NOT_RETRYABLE, failure(() -> RetryFixture.create(gateway(settings()))));
    }

    @Test
    void theWaitDoesNotFitIntoTheRemainingTime() {
        fixture.failNext(503, Duration.ofHours(1));

        assertEvent(GiveUpReason.NO_TIME_LEFT, failure(() -> gateway(settings()).listChatrooms(RetryFixture.ALL)));
    }

    @Test
    void theTimeoutExpired() {
        fixture.failNext(FailurePoint.DEADLINE);

        assertEvent(GiveUpReason.NO_TIME_LEFT, failure(() -> gateway(settings()).listChatrooms(RetryFixture.ALL)));
    }

    @Test
    void aPolicyRejectedTheAttempt() {
        CircuitBreaker breaker = CircuitBreaker.ofDefaults("rooms");
        breaker.transitionToOpenState();

        assertEvent(
                GiveUpReason.REJECTED,
                failure(() -> gateway(settings().circuitBreaker(breaker)).listChatrooms(RetryFixture.ALL)));
    }

    @Test
    void theGatewayWasClosed() {
        ChatroomGateway gateway = gateway(settings());
        gateway.close();

        assertEvent(GiveUpReason.CLOSED, failure(() -> gateway.listChatrooms(RetryFixture.ALL)));
    }

    @Test
    void theThreadWasInterrupted() {
        fixture.failNext(FailurePoint.STATUS_503);
        ResilienceSettings.Builder settings = settings().sleeper(time -> {
            throw new InterruptedException();
        });

        assertEvent(GiveUpReason.INTERRUPTED, failure(() -> gateway(settings).listChatrooms(RetryFixture.ALL)));
    }

    @Test
    void isNotCalledAfterASuccess() {
        fixture.failNext(FailurePoint.STATUS_503);
        gateway(settings()).listChatrooms(RetryFixture.ALL);

        assertThat(events).isEmpty();
    }

    @Test
    void isNotCalledAfterADeleteWhoseRetryGotNotFound() {
        fixture.service.failNextCallAfterApplying(FailurePoint.STATUS_503.failure(Operation.DELETE_CHATROOM));
        gateway(settings()).deleteChatroom(fixture.room.id());

        assertThat(events).isEmpty();
    }

    @Test
    void anExceptionOfTheListenerIsSuppressed() {
        IllegalStateException ofTheListener = new IllegalStateException("listener");
        fixture.failNext(FailurePoint.STATUS_404);
        ChatroomException failure =
                failure(() -> fixture.wrap(fixture.settings().onGiveUp(event -> {
                            throw ofTheListener;
                        }))
                        .listChatrooms(RetryFixture.ALL));

        assertThat(failure).hasSuppressedException(ofTheListener);
    }

    private void assertEvent(GiveUpReason reason, ChatroomException failure) {
        assertThat(events)
                .containsExactly(
                        GiveUpEvent.builder().reason(reason).failure(failure).build());
    }

    private ResilienceSettings.Builder settings() {
        return fixture.settings().onGiveUp(events::add);
    }

    private ChatroomGateway gateway(ResilienceSettings.Builder settings) {
        return fixture.wrap(settings);
    }

    private static ChatroomException failure(ThrowingCallable call) {
        return catchThrowableOfType(ChatroomException.class, call);
    }
}
