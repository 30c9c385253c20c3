package tachyon.chatroom.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tachyon.chatroom.domain.OperatorId;

class CallOptionsTest {
    private final Supplier<String> tokens = "from-supplier"::toString;

    @Test
    void hasNoOptionSetWhenEmpty() {
        assertThat(CallOptions.empty().operatorId()).isEmpty();
        assertThat(CallOptions.empty().accessToken()).isEmpty();
        assertThat(CallOptions.empty().timeout()).isEmpty();
        assertThat(CallOptions.empty()).isEqualTo(CallOptions.builder().build()).hasToString("CallOptions{}");
    }

    @Test
    void acceptsATextOrTypedOperator() {
        assertThat(CallOptions.builder().operatorId("tn_1").build())
                .isEqualTo(
                        CallOptions.builder().operatorId(OperatorId.of("tn_1")).build());
    }

    @Test
    void rejectsAnInvalidOperatorInTheBuilder() {
        CallOptions.Builder builder = CallOptions.builder();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.operatorId("tn\n1"))
                .withMessageStartingWith("operatorId: must hold only visible ASCII characters");
    }

    @Test
    void suppliesAFixedTokenForEveryCall() {
        CallOptions options = CallOptions.builder().accessToken("s3cret").build();

        assertThat(options.accessToken()).hasValueSatisfying(token -> {
            assertThat(token.get()).isEqualTo("s3cret");
            assertThat(token.get()).isEqualTo("s3cret");
        });
    }

    @Test
    void doesNotCallTheTokenSupplierWhileOptionsAreBuilt() {
        CallOptions options = CallOptions.builder()
                .accessToken(() -> {
                    throw new IllegalStateException("called");
                })
                .build();

        assertThat(options.withDefaults(CallOptions.empty()).accessToken()).isPresent();
    }

    @Test
    void neverPrintsTheToken() {
        Supplier<String> revealing = new Supplier<>() {
            @Override
            public String get() {
                return "s3cret";
            }

            @Override
            public String toString() {
                return "s3cret";
            }
        };

        assertThat(CallOptions.builder().accessToken("s3cret").build()).hasToString("CallOptions{accessToken=***}");
        assertThat(CallOptions.builder().accessToken(revealing).build()).hasToString("CallOptions{accessToken=***}");
        assertThat(CallOptions.builder()
                        .operatorId("tn_1")
                        .accessToken(revealing)
                        .build()
                        .withDefaults(CallOptions.empty()))
                .hasToString("CallOptions{operatorId=tn_1, accessToken=***}");
    }

    @Test
    void prefersItsOwnOptionsToTheDefaults() {
        CallOptions options = CallOptions.builder()
                .operatorId("tn_1")
                .accessToken(tokens)
                .timeout(Duration.ofSeconds(1))
                .build();
        CallOptions defaults = CallOptions.builder()
                .operatorId("tn_2")
                .accessToken(() -> "other")
                .timeout(Duration.ofSeconds(2))
                .build();

        assertThat(options.withDefaults(defaults)).isEqualTo(options);
        assertThat(CallOptions.empty().withDefaults(defaults)).isEqualTo(defaults);
        assertThat(options.withDefaults(CallOptions.empty())).isEqualTo(options);
    }

    @Test
    void appliesTheDefaultOfEachOptionSeparately() {
        CallOptions operator = CallOptions.builder().operatorId("tn_1").build();
        CallOptions token = CallOptions.builder().accessToken(tokens).build();
        CallOptions timeout =
                CallOptions.builder().timeout(Duration.ofSeconds(1)).build();

        CallOptions merged = operator.withDefaults(token).withDefaults(timeout);

        assertThat(merged.operatorId()).hasValue(OperatorId.of("tn_1"));
        assertThat(merged.accessToken()).containsSame(tokens);
        assertThat(merged.timeout()).hasValue(Duration.ofSeconds(1));
    }

    @Test
    void doesNotModifyOptionsWhenDefaultsAreApplied() {
        CallOptions operator = CallOptions.builder().operatorId("tn_1").build();
        CallOptions timeout =
                CallOptions.builder().timeout(Duration.ofSeconds(1)).build();

        assertThat(operator.withDefaults(timeout)).isNotIn(operator, timeout);
        assertThat(operator.timeout()).isEmpty();
        assertThat(timeout.operatorId()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0.001S", "PT10S", "PT24H"})
    void acceptsATimeoutFromOneMillisecondToOneDay(String text) {
        Duration timeout = Duration.parse(text);

        assertThat(CallOptions.builder().timeout(timeout).build().timeout()).hasValue(timeout);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT0.000999999S", "PT-0.001S", "PT-10S", "PT24H0.000000001S", "PT8760H"})
    void rejectsATimeoutOutsideThatRange(String text) {
        Duration timeout = Duration.parse(text);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> CallOptions.builder().timeout(timeout).build())
                .withMessage("timeout: must be between 1 ms and 1 day, is %s", timeout);
    }

    @Test
    void isEqualByContent() {
        CallOptions options =
                CallOptions.builder().operatorId("tn_1").accessToken(tokens).build();
        CallOptions same =
                CallOptions.builder().operatorId("tn_1").accessToken(tokens).build();

        assertThat(options).isEqualTo(same).hasSameHashCodeAs(same);
        assertThat(List.of(
                        options,
                        CallOptions.empty(),
                        CallOptions.builder().operatorId("tn_1").build(),
                        CallOptions.builder().accessToken(tokens).build(),
                        CallOptions.builder().timeout(Duration.ofSeconds(1)).build()))
                .doesNotHaveDuplicates();
    }
}
