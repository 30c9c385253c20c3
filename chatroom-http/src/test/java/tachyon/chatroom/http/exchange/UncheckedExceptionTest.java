package tachyon.chatroom.http.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tachyon.chatroom.port.AccessToken;
import tachyon.chatroom.port.CallInterruptedException;
import tachyon.chatroom.port.ConnectFailedException;
import tachyon.chatroom.port.DeadlineExceededException;
import tachyon.chatroom.port.GatewayClosedException;
import tachyon.chatroom.port.MalformedResponseException;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.wire.framing.FramingViolation;

/** Unchecked exceptions of a transport: programming errors stay visible, all others follow from the exchange's end. */
class UncheckedExceptionTest {
    private final RuntimeException error = new NullPointerException("a programming error");

    private final Exchange exchange =
            new Exchange(Operation.CREATE_CHATROOM, AccessToken.of("hunter2"), Duration.ofSeconds(7));

    @AfterEach
    void clearInterrupt() {
        Thread.interrupted();
    }

    private RuntimeException exceptionOf(RuntimeException thrown) {
        return exchange.failures().uncheckedExceptionOf(thrown);
    }

    @Test
    void keepsAProgrammingErrorAsItIs() {
        assertThat(exceptionOf(error)).isSameAs(error);
        FakeTransport.startSending(exchange.state());
        assertThat(exceptionOf(error)).isSameAs(error);
    }

    @Test
    void failsByTheDeadline() {
        exchange.expire();

        assertThat(exceptionOf(error))
                .isExactlyInstanceOf(DeadlineExceededException.class)
                .hasCause(error);
    }

    @Test
    void failsByTheGatewaysClose() {
        exchange.state().gatewayClosed();

        assertThat(exceptionOf(error)).isExactlyInstanceOf(GatewayClosedException.class);
    }

    @Test
    void failsByTheViolatedRule() {
        FakeTransport.startSending(exchange.state());
        exchange.state().framingViolated(FramingViolation.FOLDED_LINE);

        assertThat(exceptionOf(error)).isExactlyInstanceOf(MalformedResponseException.class);
    }

    @Test
    void failsAsACancelledTransport() {
        assertThat(exceptionOf(new CancellationException("cancelled")))
                .isExactlyInstanceOf(ConnectFailedException.class);
        assertThat(exceptionOf(new IllegalStateException(new CancellationException("cancelled"))))
                .isExactlyInstanceOf(ConnectFailedException.class);
    }

    @Test
    void failsAsAnInterruptedTransport() {
        assertThat(exceptionOf(new IllegalStateException(new InterruptedException())))
                .isExactlyInstanceOf(CallInterruptedException.class);
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }
}
