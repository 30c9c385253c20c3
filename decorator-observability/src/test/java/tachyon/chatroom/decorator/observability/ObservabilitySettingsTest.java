package tachyon.chatroom.decorator.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ObservabilitySettingsTest {
    @Test
    void everyFieldHasADefault() {
        ObservabilitySettings settings = ObservabilitySettings.builder().build();

        assertThat(settings.observationRegistry().isNoop()).isTrue();
        assertThat(settings.transport()).isEqualTo("unknown");
        assertThat(settings.observationName()).isEqualTo("chatroom.call");
        assertThat(settings.observationConvention()).isEmpty();
    }

    @Test
    void rejectsAnInvalidNameAndNamesTheField() {
        assertThatThrownBy(
                        () -> ObservabilitySettings.builder().transport("a b").build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("transport: must be 1 to 64 letters");
        assertThatThrownBy(() ->
                        ObservabilitySettings.builder().observationName("").build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("observationName: must be 1 to 64 letters");
        assertThatThrownBy(() -> ObservabilitySettings.builder()
                        .observationName("x".repeat(65))
                        .build())
                .isInstanceOf(IllegalArgumentException.class);
    }
}
