package tachyon.chatroom.http.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.port.Outcome;

class ExchangeStateTest {
    private final ExchangeState state = new ExchangeState(Operation.CREATE_CHATROOM);

    @Test
    void isNotAppliedUntilSendingStarts() {
        assertThat(state.outcome()).isEqualTo(Outcome.NOT_APPLIED);
        assertThat(state.hasStartedSending()).isFalse();
        FakeTransport.startSending(state);
        assertThat(state.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(state.hasStartedSending()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201})
    void isAppliedAfterTheStatusOfASuccess(int status) {
        FakeTransport.startSending(state);
        state.responseHeadersRead(FakeTransport.headers(status));

        assertThat(state.outcome()).isEqualTo(Outcome.APPLIED);
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 199, 202, 204, 299, 300, 400, 404, 500})
    void isUnknownAfterAnyOtherStatusEvenWithoutARecordedStartOfSending(int status) {
        state.responseHeadersRead(FakeTransport.headers(status));

        assertThat(state.outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void ignoresTheStatusOfInvalidHeaders() {
        FakeTransport.startSending(state);
        state.responseHeadersRead(FakeTransport.headers(200, Map.of("content-length", "x")));
        assertThat(state.outcome()).isEqualTo(Outcome.UNKNOWN);
        state.responseHeadersRead(FakeTransport.headers(200, Map.of("x", "y".repeat(65_536))));
        assertThat(state.outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void endsAtTheDeadline() {
        assertThat(state.isEnded()).isFalse();
        assertThat(state.end()).isNull();
        state.deadlineExceeded();
        assertThat(state.isEnded()).isTrue();
        assertThat(state.end()).isEqualTo(ExchangeState.End.DEADLINE);
    }

    @Test
    void endsWithTheGatewaysClose() {
        state.gatewayClosed();

        assertThat(state.isEnded()).isTrue();
        assertThat(state.end()).isEqualTo(ExchangeState.End.GATEWAY_CLOSED);
    }

    @Test
    void keepsTheFirstReasonForItsEnd() {
        ExchangeState closedLater = new ExchangeState(Operation.CREATE_CHATROOM);
        closedLater.deadlineExceeded();
        closedLater.gatewayClosed();
        state.gatewayClosed();
        state.deadlineExceeded();

        assertThat(closedLater.end()).isEqualTo(ExchangeState.End.DEADLINE);
        assertThat(state.end()).isEqualTo(ExchangeState.End.GATEWAY_CLOSED);
    }
}
