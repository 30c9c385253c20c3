package tachyon.chatroom.decorator.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ResilienceSettingsTest {
    @Test
    void everyFieldHasADefault() {
        ResilienceSettings settings = ResilienceSettings.builder().build();

        assertThat(settings.timeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(settings.maxAttempts()).isEqualTo(3);
        assertThat(settings.retryCreateOnRateLimit()).isFalse();
        assertThat(settings.retryUpdateOnRateLimit()).isFalse();
        assertThat(settings.jitter().nextLong(10)).isBetween(0L, 9L);
    }

    @Test
    void rejectsAValueOutOfRangeAndNamesTheRange() {
        assertThatThrownBy(() -> ResilienceSettings.builder().maxAttempts(0).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("maxAttempts: must be between 1 and 100, is 0");
        assertThatThrownBy(() -> ResilienceSettings.builder().maxAttempts(101).build())
                .hasMessageContaining("maxAttempts");
        assertThatThrownBy(() ->
                        ResilienceSettings.builder().timeout(Duration.ZERO).build())
                .hasMessageContaining("timeout: must be between 1 ms and 1 day");
        assertThatThrownBy(() -> ResilienceSettings.builder()
                        .initialBackoff(Duration.ZERO)
                        .build())
                .hasMessageContaining("initialBackoff");
        assertThatThrownBy(() -> ResilienceSettings.builder()
                        .maxBackoff(Duration.ofMillis(99))
                        .build())
                .hasMessage("maxBackoff: must be at least initialBackoff, PT0.1S, is PT0.099S");
    }
}
