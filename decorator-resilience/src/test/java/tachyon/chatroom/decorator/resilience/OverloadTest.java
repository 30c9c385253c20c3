package tachyon.chatroom.decorator.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The successes while more calls arrive than the rate limiter allows. */
class OverloadTest {
    static Stream<Overload> overloads() {
        Duration second = Duration.ofSeconds(1);
        Duration twentyMillis = Duration.ofMillis(20);
        Duration serviceTime = Duration.ofMillis(30);
        Duration nearlyHalfASecond = Duration.ofMillis(450);
        return Stream.of(
                new Overload(50, second, 75, second, serviceTime),
                new Overload(10, second, 12, Duration.ofMillis(200), serviceTime),
                new Overload(50, second, 60, second, serviceTime),
                new Overload(50, second, 150, second, serviceTime),
                new Overload(1, twentyMillis, 60, second, serviceTime),
                new Overload(1, twentyMillis, 150, second, serviceTime),
                new Overload(1, twentyMillis, 150, second, nearlyHalfASecond),
                new Overload(10, second, 30, Duration.ofMillis(200), serviceTime));
    }

    @ParameterizedTest
    @MethodSource("overloads")
    void succeedsAtNineTenthsOfTheAllowedRateOrMore(Overload overload) {
        assertThat(overload.goodput()).isBetween(0.9 * overload.allowed(), 1.01 * overload.allowed());
    }
}
