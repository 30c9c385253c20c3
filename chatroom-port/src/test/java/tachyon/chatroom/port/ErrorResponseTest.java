package tachyon.chatroom.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorResponseTest {
    @Test
    void requiresOnlyTheStatus() {
        ErrorResponse response = ErrorResponse.builder().status(404).build();

        assertThat(response.status()).isEqualTo(404);
        assertThat(response.requestId()).isEmpty();
        assertThat(response.errorCode()).isEmpty();
        assertThat(response.errorMessage()).isEmpty();
        assertThat(response.retryAfter()).isEmpty();
        assertThat(response.truncatedBody()).isEmpty();
        assertThatIllegalStateException()
                .isThrownBy(() -> ErrorResponse.builder().errorCode("c").build())
                .withMessageEndingWith("[status]");
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 200, 599, 999})
    void acceptsAStatusFrom100To999(int status) {
        assertThat(ErrorResponse.builder().status(status).build().status()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(ints = {-404, 0, 99, 1000})
    void rejectsAnyOtherStatus(int status) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ErrorResponse.builder().status(status).build())
                .withMessage("status: must be between 100 and 999, is %s", status);
    }

    @Test
    void acceptsATruncatedBodyOfUpTo1024Characters() {
        ErrorResponse.Builder builder = ErrorResponse.builder().status(500);

        assertThat(builder.truncatedBody("x".repeat(1024)).build().truncatedBody())
                .hasSize(1024);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.truncatedBody("x".repeat(1025)).build())
                .withMessage("truncatedBody: must have at most 1024 characters, has 1025");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT0.5S", "PT24H"})
    void acceptsARetryAfterFromZeroToOneDay(String text) {
        Duration wait = Duration.parse(text);

        assertThat(ErrorResponse.builder().status(429).retryAfter(wait).build().retryAfter())
                .hasValue(wait);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT-0.001S", "PT24H0.001S"})
    void rejectsARetryAfterOutsideThatRange(String text) {
        Duration wait = Duration.parse(text);

        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        ErrorResponse.builder().status(429).retryAfter(wait).build())
                .withMessage("retryAfter: must be between 0 and 1 day, is %s", wait);
    }

    @Test
    void isEqualByContent() {
        ErrorResponse same = ErrorResponse.builder().status(500).errorCode("c").build();

        assertThat(ErrorResponse.builder().status(500).errorCode("c").build())
                .isEqualTo(same)
                .hasSameHashCodeAs(same)
                .isNotEqualTo(
                        ErrorResponse.builder().status(500).errorMessage("c").build());
    }
}
