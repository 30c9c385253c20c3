package tachyon.chatroom.decorator.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tachyon.chatroom.port.CallInterruptedException;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.ErrorResponse;
import tachyon.chatroom.port.GatewayClosedException;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.port.Outcome;
import tachyon.chatroom.port.ServiceException;

/** An interrupt and a close between two attempts. */
class InterruptAndCloseTest {
    private final RetryFixture fixture = new RetryFixture();

    @AfterEach
    void clearTheInterrupt() {
        var unused = Thread.interrupted();
    }

    @Test
    void anInterruptBetweenAttemptsEndsTheCall() {
        fixture.failNext(FailurePoint.NO_CONNECTION);
        Thread.currentThread().interrupt();
        ChatroomGateway gateway = ResilientChatrooms.wrap(
                new InterruptIgnoringGateway(fixture.service),
                ResilienceSettings.builder().build());

        CallInterruptedException failure =
                catchThrowableOfType(CallInterruptedException.class, () -> RetryFixture.create(gateway));

        assertThat(Thread.currentThread().isInterrupted()).isTrue();
        assertThat(failure.attempts()).isEqualTo(1);
        assertThat(failure.outcome()).isEqualTo(Outcome.NOT_APPLIED);
    }

    @Test
    void closingBetweenAttemptsEndsTheCall() {
        ChatroomGateway[] gateway = new ChatroomGateway[1];
        gateway[0] = fixture.wrap(fixture.settings().sleeper(time -> gateway[0].close()));
        fixture.failNext(FailurePoint.LOST_CONNECTION);

        GatewayClosedException failure =
                catchThrowableOfType(GatewayClosedException.class, () -> gateway[0].deleteChatroom(fixture.room.id()));

        assertThat(failure.attempts()).isEqualTo(1);
        assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void closingEndsARealWait() throws Exception {
        fixture.service.failNextCall(ServiceException.of(
                Operation.LIST_CHATROOMS,
                ErrorResponse.builder()
                        .status(503)
                        .retryAfter(Duration.ofHours(1))
                        .build()));
        ChatroomGateway gateway = ResilientChatrooms.wrap(
                fixture.service,
                ResilienceSettings.builder().timeout(Duration.ofHours(2)).build());
        CompletableFuture<GatewayClosedException> failure = new CompletableFuture<>();
        Thread waiting = new Thread(() -> failure.complete(
                catchThrowableOfType(GatewayClosedException.class, () -> gateway.listChatrooms(RetryFixture.ALL))));
        waiting.start();
        while (waiting.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        gateway.close();

        assertThat(failure.get(10, TimeUnit.SECONDS).attempts()).isEqualTo(1);
    }
}
