package tachyon.chatroom.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SteadyStateTest {
    private final SteadyState steady = new SteadyState(2_000, 3, 5, 0.03);

    @Test
    void isReachedWhenTwoConsecutiveWindowsAgree() {
        assertThat(steady.isReached(List.of(50.0, 97.0, 100.0))).isTrue();
        assertThat(steady.isReached(List.of(50.0, 100.0, 97.0))).isTrue();
        assertThat(steady.isReached(List.of(50.0, 96.0, 100.0))).isFalse();
    }

    @Test
    void isNotReachedBeforeTheMinimumNumberOfWindows() {
        assertThat(steady.isReached(List.of(100.0, 100.0))).isFalse();
    }

    @Test
    void isReachedAtTheMaximumNumberOfWindowsInAnyCase() {
        assertThat(steady.isReached(List.of(1.0, 2.0, 4.0, 8.0))).isFalse();
        assertThat(steady.isReached(List.of(1.0, 2.0, 4.0, 8.0, 16.0))).isTrue();
    }

    @Test
    void lastsBetween24And60SecondsInAFullRun() {
        int minWindows = 24_000 / SteadyState.FULL.windowMillis();
        int maxWindows = 60_000 / SteadyState.FULL.windowMillis();
        assertThat(SteadyState.FULL.isReached(Collections.nCopies(minWindows - 1, 1.0)))
                .isFalse();
        assertThat(SteadyState.FULL.isReached(Collections.nCopies(minWindows, 1.0)))
                .isTrue();
        assertThat(SteadyState.FULL.maxWindows()).isEqualTo(maxWindows);
    }
}
