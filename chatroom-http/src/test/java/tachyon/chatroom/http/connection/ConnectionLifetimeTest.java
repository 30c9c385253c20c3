package tachyon.chatroom.http.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionLifetimeTest {
    private static final int NO_TIME_DECLARED = -1;

    /** The clock's scale may overflow, so it begins shortly before its maximum. */
    private final AtomicLong nanoTime =
            new AtomicLong(Long.MAX_VALUE - Duration.ofSeconds(2).toNanos());

    private final ConnectionLifetime lifetime =
            new ConnectionLifetime(Duration.ofSeconds(60), Duration.ofSeconds(4), nanoTime::get);

    private void advance(long millis) {
        nanoTime.addAndGet(Duration.ofMillis(millis).toNanos());
    }

    @Test
    void expiresAfterTheMaximumIdleTime() {
        lifetime.connected();
        lifetime.responseCompleted(NO_TIME_DECLARED);

        advance(3_999);
        assertThat(lifetime.hasExpired()).isFalse();
        advance(1);
        assertThat(lifetime.hasExpired()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1, 500", "2, 1000", "3, 2000", "4, 3000"})
    void expiresOneSecondOrHalfTheTimeBeforeTheShorterTimeThatTheServerDeclares(int seconds, int millis) {
        lifetime.connected();
        lifetime.responseCompleted(seconds);

        advance(millis - 1);
        assertThat(lifetime.hasExpired()).isFalse();
        advance(1);
        assertThat(lifetime.hasExpired()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 3_600, 999_999_999})
    void ignoresALongerTimeThatTheServerDeclares(int seconds) {
        lifetime.connected();
        lifetime.responseCompleted(seconds);

        advance(3_999);
        assertThat(lifetime.hasExpired()).isFalse();
        advance(1);
        assertThat(lifetime.hasExpired()).isTrue();
    }

    @Test
    void expiresAtOnceIfTheServerDeclaresNoTimeAtAll() {
        lifetime.connected();
        lifetime.responseCompleted(0);

        assertThat(lifetime.hasExpired()).isTrue();
    }

    @Test
    void everyResponseStartsTheIdleTime() {
        lifetime.connected();
        for (int i = 0; i < 10; i++) {
            lifetime.responseCompleted(NO_TIME_DECLARED);
            advance(3_999);
            assertThat(lifetime.hasExpired()).isFalse();
        }
    }

    @Test
    void expiresAtItsMaximumAgeUnderSteadyTraffic() {
        lifetime.connected();
        for (int second = 0; second < 60; second++) {
            lifetime.responseCompleted(NO_TIME_DECLARED);
            assertThat(lifetime.hasExpired()).isFalse();
            advance(1_000);
        }
        assertThat(lifetime.hasExpired()).isTrue();
        lifetime.responseCompleted(NO_TIME_DECLARED);
        assertThat(lifetime.hasExpired()).isTrue();
    }
}
