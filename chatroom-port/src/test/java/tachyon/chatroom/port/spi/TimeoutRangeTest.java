package tachyon.chatroom.port.spi;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeoutRangeTest {
    @ParameterizedTest
    @ValueSource(strings = {"PT0.001S", "PT0.001000001S", "PT10S", "PT24H"})
    void acceptsOneMillisecondToOneDay(String text) {
        Duration timeout = Duration.parse(text);

        assertThatCode(() -> TimeoutRange.require("budget", timeout)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT0.000999999S", "PT-0.001S", "PT-10S", "PT24H0.000000001S", "PT8760H"})
    void rejectsAnyOtherDurationAndNamesTheField(String text) {
        Duration timeout = Duration.parse(text);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> TimeoutRange.require("budget", timeout))
                .withMessage("budget: must be between 1 ms and 1 day, is %s", timeout);
    }
}
