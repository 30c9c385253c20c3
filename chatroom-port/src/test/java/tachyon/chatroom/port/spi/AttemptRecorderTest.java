package tachyon.chatroom.port.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.port.ConnectFailedException;
import tachyon.chatroom.port.ConnectionLostException;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.port.Outcome;

class AttemptRecorderTest {
    private static ChatroomException connectionLost(Outcome outcome) {
        return new ConnectionLostException(Operation.DELETE_CHATROOM, outcome, "reset", null);
    }

    private static ChatroomException connectFailed(String message) {
        return new ConnectFailedException(Operation.DELETE_CHATROOM, message, null);
    }

    @Test
    void recordsTheNumberOfAttemptsAndTheEarlierFailures() {
        ChatroomException first = connectionLost(Outcome.UNKNOWN);
        ChatroomException second = connectFailed("refused");
        ChatroomException last = connectFailed("refused again");

        assertThat(AttemptRecorder.record(last, 3, List.of(first, second))).isSameAs(last);

        assertThat(last.attempts()).isEqualTo(3);
        assertThat(last.getSuppressed()).containsExactly(first, second);
        assertThat(last).hasMessage("delete_chatroom: refused again (outcome unknown, after 3 attempts)");
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_APPLIED, NOT_APPLIED, NOT_APPLIED",
        "NOT_APPLIED, UNKNOWN, UNKNOWN",
        "UNKNOWN, NOT_APPLIED, UNKNOWN",
        "UNKNOWN, APPLIED, APPLIED",
        "APPLIED, NOT_APPLIED, APPLIED"
    })
    void combinesTheOutcomesOfAllAttempts(Outcome earlier, Outcome last, Outcome combined) {
        ChatroomException failure = connectionLost(last);

        assertThat(AttemptRecorder.record(failure, 2, List.of(connectionLost(earlier)))
                        .outcome())
                .isEqualTo(combined);
    }

    @Test
    void doesNotSuppressAFailureByItself() {
        ChatroomException failure = connectionLost(Outcome.UNKNOWN);

        assertThat(AttemptRecorder.record(failure, 2, List.of(failure)).attempts())
                .isEqualTo(2);
        assertThat(failure).hasNoSuppressedExceptions();
    }

    @Test
    void acceptsASingleAttempt() {
        ChatroomException failure = connectionLost(Outcome.UNKNOWN);

        assertThat(AttemptRecorder.record(failure, 1, List.of()).attempts()).isEqualTo(1);
        assertThat(failure).hasMessage("delete_chatroom: reset (outcome unknown)");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void rejectsFewerAttemptsThanOne(int attempts) {
        ChatroomException failure = connectionLost(Outcome.UNKNOWN);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> AttemptRecorder.record(failure, attempts, List.of()))
                .withMessage("attempts: must be at least 1, is %s", attempts);
        assertThat(failure.attempts()).isEqualTo(1);
    }

    @Test
    void rejectsASecondRegistrationAndKeepsTheFirst() {
        // The construction of a failure initializes ChatroomException, which registers itself.
        ChatroomException failure = connectionLost(Outcome.UNKNOWN);

        assertThatIllegalStateException()
                .isThrownBy(() -> AttemptRecorder.register((last, attempts, earlier) -> {}))
                .withMessage("access: must be registered only once");
        assertThat(AttemptRecorder.record(failure, 2, List.of()).attempts()).isEqualTo(2);
    }
}
