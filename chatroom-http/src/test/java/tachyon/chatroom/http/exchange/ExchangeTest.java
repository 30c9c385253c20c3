package tachyon.chatroom.http.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tachyon.chatroom.port.AccessToken;
import tachyon.chatroom.port.CallInterruptedException;
import tachyon.chatroom.port.Operation;

class ExchangeTest {
    private final Exchange exchange =
            new Exchange(Operation.CREATE_CHATROOM, AccessToken.of("hunter2"), Duration.ofMillis(1500));
    private final List<Boolean> cancellations = new ArrayList<>();

    private void recordCancellation() {
        cancellations.add(exchange.state().isEnded());
    }

    @Test
    void hasItsOperationTokenAndTimeout() {
        assertThat(exchange.operation()).isEqualTo(Operation.CREATE_CHATROOM);
        assertThat(exchange.token().value()).isEqualTo("hunter2");
        assertThat(exchange.timeout()).isEqualTo(Duration.ofMillis(1500));
    }

    @Test
    void recordsTheDeadlineBeforeItCancelsTheTransport() {
        exchange.cancelWith(this::recordCancellation);
        assertThat(cancellations).isEmpty();

        exchange.expire();

        assertThat(cancellations).containsExactly(true);
        assertThat(exchange.state().end()).isEqualTo(ExchangeState.End.DEADLINE);
    }

    @Test
    void expiresWithoutATransportToCancel() {
        exchange.expire();

        assertThat(exchange.state().isEnded()).isTrue();
    }

    @Test
    void cancelsTheTransportAtOnceAfterItsEnd() {
        exchange.state().gatewayClosed();
        exchange.cancelWith(this::recordCancellation);

        assertThat(cancellations).containsExactly(true);
    }

    @Test
    void cancelsTheTransportWithoutAReason() {
        exchange.cancelWith(this::recordCancellation);
        exchange.cancel();

        assertThat(cancellations).containsExactly(false);
    }

    @Test
    void requiresAThreadThatIsNotInterruptedAndKeepsTheFlag() {
        exchange.requireNotInterrupted();
        try {
            Thread.currentThread().interrupt();

            assertThatExceptionOfType(CallInterruptedException.class)
                    .isThrownBy(exchange::requireNotInterrupted)
                    .withMessage("create_chatroom: the thread was interrupted (not applied)");
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            Thread.interrupted();
        }
    }
}
