package tachyon.chatroom.port.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CurrentAttemptTest {
    @Test
    void isTheFirstOutsideOfAnAttempt() {
        assertThat(CurrentAttempt.number()).isEqualTo(1);
    }

    @Test
    void hasItsNumberWhileItRuns() {
        assertThat(CurrentAttempt.<Integer>call(3, CurrentAttempt::number)).isEqualTo(3);
        assertThat(CurrentAttempt.number()).isEqualTo(1);
    }

    @Test
    void restoresTheNumberOfTheAttemptAround() {
        int outer = CurrentAttempt.call(2, () -> {
            int inner = CurrentAttempt.call(1, CurrentAttempt::number);
            assertThat(inner).isEqualTo(1);
            return CurrentAttempt.number();
        });

        assertThat(outer).isEqualTo(2);
    }

    @Test
    void restoresTheNumberAfterAnException() {
        assertThatThrownBy(() -> CurrentAttempt.call(2, () -> {
                    throw new UnsupportedOperationException("attempt");
                }))
                .isInstanceOf(UnsupportedOperationException.class);

        assertThat(CurrentAttempt.number()).isEqualTo(1);
    }
}
