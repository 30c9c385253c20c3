package tachyon.chatroom.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLimitsTest {
    @Test
    void hasADefaultForEveryField() {
        JsonLimits limits = JsonLimits.builder().build();

        assertThat(limits.maxDepth()).isEqualTo(503);
        assertThat(limits.maxStringLength()).isEqualTo(16_777_216);
        assertThat(JsonLimits.MAX_DEPTH).isEqualTo(503);
    }

    @Test
    void keepsTheGivenValues() {
        JsonLimits limits =
                JsonLimits.builder().maxDepth(10).maxStringLength(2_000).build();

        assertThat(limits.maxDepth()).isEqualTo(10);
        assertThat(limits.maxStringLength()).isEqualTo(2_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 7, 504})
    void rejectsADepthOutOfItsRange(int limit) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonLimits.builder().maxDepth(limit).build())
                .withMessage("maxDepth: must be between 8 and 503, is " + limit);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1023})
    void rejectsAStringLengthOutOfItsRange(int limit) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonLimits.builder().maxStringLength(limit).build())
                .withMessage("maxStringLength: must be between 1024 and 2147483647, is " + limit);
    }

    @Test
    void acceptsTheBoundsOfEachRange() {
        assertThat(JsonLimits.builder().maxDepth(8).maxStringLength(1024).build())
                .isNotEqualTo(JsonLimits.builder()
                        .maxDepth(503)
                        .maxStringLength(Integer.MAX_VALUE)
                        .build());
    }
}
