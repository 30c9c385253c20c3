package tachyon.chatroom.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WindowTest {
    private final Window window = new Window(40_000, TimeUnit.SECONDS.toNanos(2), TimeUnit.SECONDS.toNanos(1));

    @Test
    void hasTheRateAndTheCpuTimeOfACall() {
        assertThat(window.callsPerSecond()).isCloseTo(20_000, within(1e-6));
        assertThat(window.cpuMicrosPerCall()).isCloseTo(25, within(1e-6));
    }

    @Test
    void parsesItsOwnLine() {
        assertThat(Window.parse(window.line())).isEqualTo(window);
    }
}
