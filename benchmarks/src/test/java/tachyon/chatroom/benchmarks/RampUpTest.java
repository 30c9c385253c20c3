package tachyon.chatroom.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RampUpTest {
    /** 100 calls in 900 ms, then 100 calls in 10 ms each. */
    private static final RampUp RAMP_UP = rampUp(900, 10, 200);

    private static RampUp rampUp(long firstMillis, long millis, int marks) {
        long[] nanos = new long[marks];
        for (int i = 0; i < marks; i++) {
            nanos[i] = TimeUnit.MILLISECONDS.toNanos(firstMillis + i * millis);
        }
        return new RampUp(nanos);
    }

    @Test
    void hasTheRateOfTheLastCalls() {
        assertThat(RAMP_UP.steadyRate()).isCloseTo(10_000, within(1e-6));
        assertThat(RAMP_UP.calls()).isEqualTo(20_000);
    }

    @Test
    void reachesAShareOfTheSteadyRateOnceAWindowHasIt() {
        // The first window without the slow first 100 calls ends after 1,100 calls: 900 ms + 10 x 10 ms.
        assertThat(RAMP_UP.callsUntil(0.8)).isEqualTo(1_100);
        assertThat(RAMP_UP.millisUntil(0.8)).isCloseTo(1_000, within(1e-6));
    }

    @Test
    void countsAllCallsWhileThereAreFewerThanAWindow() {
        assertThat(RAMP_UP.shareAfter(100)).isCloseTo(100 / 0.9 / 10_000, within(1e-6));
        assertThat(RAMP_UP.shareAfter(200)).isCloseTo(200 / 0.91 / 10_000, within(1e-6));
        assertThat(RAMP_UP.shareAfter(2_000)).isCloseTo(1, within(1e-6));
    }
}
