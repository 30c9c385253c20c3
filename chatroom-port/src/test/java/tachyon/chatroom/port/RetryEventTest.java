package tachyon.chatroom.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryEventTest {
    private final ChatroomException failure =
            new ConnectionLostException(Operation.LIST_CHATROOMS, Outcome.UNKNOWN, "reset", null);

    private RetryEvent.Builder event() {
        return RetryEvent.builder()
                .attemptNumber(2)
                .waitInterval(Duration.ofMillis(100))
                .failure(failure);
    }

    @Test
    void returnsEveryFieldAsSet() {
        RetryEvent event = event().build();

        assertThat(event.attemptNumber()).isEqualTo(2);
        assertThat(event.waitInterval()).isEqualTo(Duration.ofMillis(100));
        assertThat(event.failure()).isSameAs(failure);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, Integer.MAX_VALUE})
    void acceptsAnAttemptNumberFromTwo(int attemptNumber) {
        assertThat(event().attemptNumber(attemptNumber).build().attemptNumber()).isEqualTo(attemptNumber);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 0, -1, Integer.MIN_VALUE})
    void rejectsAnAttemptNumberBelowTwo(int attemptNumber) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> event().attemptNumber(attemptNumber).build())
                .withMessage("attemptNumber: must be at least 2, is %s", attemptNumber);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT0.000000001S", "PT240H"})
    void acceptsAWaitFromZero(String text) {
        Duration wait = Duration.parse(text);

        assertThat(event().waitInterval(wait).build().waitInterval()).isEqualTo(wait);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT-0.000000001S", "PT-1S"})
    void rejectsANegativeWait(String text) {
        Duration wait = Duration.parse(text);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> event().waitInterval(wait).build())
                .withMessage("waitInterval: must not be negative, is %s", wait);
    }

    @Test
    void namesMissingFields() {
        assertThatIllegalStateException()
                .isThrownBy(() -> RetryEvent.builder().build())
                .withMessageContaining("RetryEvent")
                .withMessageEndingWith("[attemptNumber, waitInterval, failure]");
        assertThatIllegalStateException()
                .isThrownBy(() -> RetryEvent.builder()
                        .attemptNumber(2)
                        .waitInterval(Duration.ZERO)
                        .build())
                .withMessageEndingWith("[failure]");
    }

    @Test
    @SuppressWarnings("NullAway") // The test passes null, as a caller without a null checker can.
    void rejectsNullAndNamesTheField() {
        assertThatNullPointerException()
                .isThrownBy(() -> RetryEvent.builder().waitInterval(null))
                .withMessage("waitInterval");
        assertThatNullPointerException()
                .isThrownBy(() -> RetryEvent.builder().failure(null))
                .withMessage("failure");
    }

    @Test
    void isEqualByContent() {
        ChatroomException otherFailure = new ConnectFailedException(Operation.LIST_CHATROOMS, "refused", null);

        assertThat(event().build()).isEqualTo(event().build()).hasSameHashCodeAs(event().build());
        assertThat(List.of(
                        event().build(),
                        event().attemptNumber(3).build(),
                        event().waitInterval(Duration.ZERO).build(),
                        event().failure(otherFailure).build()))
                .doesNotHaveDuplicates();
    }

    @Test
    void printsEveryField() {
        assertThat(event().build())
                .hasToString("RetryEvent{attemptNumber=2, waitInterval=PT0.1S, failure=" + failure + "}");
    }
}
