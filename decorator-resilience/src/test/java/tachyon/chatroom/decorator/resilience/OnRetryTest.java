package tachyon.chatroom.decorator.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tachyon.chatroom.port.CallRejectedException;
import tachyon.chatroom.port.ErrorResponse;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.port.RetryEvent;
import tachyon.chatroom.port.ServerErrorException;
import tachyon.chatroom.port.ServiceException;

/** The listener for retries. */
class OnRetryTest {
    private final RetryFixture fixture = new RetryFixture();
    private final List<Object> steps = new ArrayList<>();
    private final List<RetryEvent> events = new ArrayList<>();

    @Test
    void theListenerIsCalledAfterTheWaitOfEachRetry() {
        ServiceException first = failNextCall();
        ServiceException second = failNextCall();
        list(event -> steps.add(event.failure()));

        assertThat(steps).containsExactly("wait", first, "wait", second);
    }

    @Test
    void theListenerIsCalledOnTheCallingThread() {
        failNextCall();
        list(event -> steps.add(Thread.currentThread()));

        assertThat(steps).containsExactly("wait", Thread.currentThread());
    }

    @Test
    void theListenerIsNotCalledForTheLastFailure() {
        ServiceException first = failNextCall();
        ServiceException second = failNextCall();
        ServiceException last = failNextCall();
        ServerErrorException thrown =
                catchThrowableOfType(ServerErrorException.class, () -> list(event -> steps.add(event.failure())));

        assertThat(thrown).isSameAs(last);
        assertThat(steps).containsExactly("wait", first, "wait", second);
    }

    @Test
    void theListenerIsNotCalledForARetryThatTheCircuitBreakerRejects() {
        failNextCall();
        CircuitBreaker breaker = CircuitBreaker.ofDefaults("rooms");
        ResilienceSettings settings = fixture.settings()
                .circuitBreaker(breaker)
                .sleeper(time -> breaker.transitionToOpenState())
                .onRetry(events::add)
                .build();
        CallRejectedException thrown = catchThrowableOfType(
                CallRejectedException.class,
                () -> ResilientChatrooms.wrap(fixture.service, settings).listChatrooms(RetryFixture.ALL));

        assertThat(thrown).isNotNull();
        assertThat(events).isEmpty();
    }

    @Test
    void anEventHasTheNumberOfTheNextAttemptTheWaitAndTheFailure() {
        ServiceException first = failNextCall();
        ServiceException second = failNextCall();
        list(events::add);

        assertThat(events)
                .containsExactly(event(2, Duration.ofMillis(100), first), event(3, Duration.ofMillis(200), second));
    }

    @Test
    void anEventHasTheWaitThatRetryAfterRaised() {
        ServiceException failure = ServiceException.of(
                Operation.LIST_CHATROOMS,
                ErrorResponse.builder()
                        .status(503)
                        .retryAfter(Duration.ofSeconds(7))
                        .build());
        fixture.service.failNextCall(failure);
        list(events::add);

        assertThat(events).containsExactly(event(2, Duration.ofSeconds(7), failure));
    }

    @Test
    void anExceptionOfTheListenerIsSuppressedAndDoesNotAffectTheCall() {
        IllegalStateException ofTheListener = new IllegalStateException("listener");
        ServiceException first = failNextCall();
        list(event -> {
            throw ofTheListener;
        });

        assertThat(steps).containsExactly("wait");
        assertThat(first).hasSuppressedException(ofTheListener);
    }

    @Test
    void aListenerThatThrowsTheEventsFailureDoesNotAffectTheCall() {
        failNextCall();
        list(event -> {
            throw event.failure();
        });

        assertThat(steps).containsExactly("wait");
    }

    private static RetryEvent event(int attemptNumber, Duration waitInterval, ServiceException failure) {
        return RetryEvent.builder()
                .attemptNumber(attemptNumber)
                .waitInterval(waitInterval)
                .failure(failure)
                .build();
    }

    private void list(Consumer<RetryEvent> listener) {
        fixture.wrap(fixture.settings().sleeper(time -> steps.add("wait")).onRetry(listener))
                .listChatrooms(RetryFixture.ALL);
    }

    private ServiceException failNextCall() {
        ServiceException failure = ServiceException.of(Operation.LIST_CHATROOMS, 503);
        fixture.service.failNextCall(failure);
        return failure;
    }
}
