package tachyon.chatroom.http.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tachyon.chatroom.domain.OperatorId;
import tachyon.chatroom.http.ConnectionSettings;
import tachyon.chatroom.port.CallOptions;

class RequestContextTest {
    private static final RequestContext CONTEXT = RequestContext.of(ConnectionSettings.builder()
            .baseUrl("http://localhost")
            .operatorId("tn_1")
            .accessToken("hunter2")
            .timeout(Duration.ofSeconds(7))
            .build());

    @Test
    void hasTheOperatorTokenAndTimeoutOfTheSettings() {
        assertThat(CONTEXT.operatorId()).isEqualTo(OperatorId.of("tn_1"));
        assertThat(CONTEXT.currentToken().value()).isEqualTo("hunter2");
        assertThat(CONTEXT.timeout()).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void isEqualWithEmptyOptions() {
        assertThat(CONTEXT.withOptions(CallOptions.empty())).isEqualTo(CONTEXT);
    }

    @Test
    void overridesTheOperatorOnly() {
        RequestContext view =
                CONTEXT.withOptions(CallOptions.builder().operatorId("tn_2").build());

        assertThat(view.operatorId()).isEqualTo(OperatorId.of("tn_2"));
        assertThat(view.currentToken().value()).isEqualTo("hunter2");
        assertThat(view.timeout()).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void overridesTheTokenOnly() {
        RequestContext view =
                CONTEXT.withOptions(CallOptions.builder().accessToken("other").build());

        assertThat(view.operatorId()).isEqualTo(OperatorId.of("tn_1"));
        assertThat(view.currentToken().value()).isEqualTo("other");
        assertThat(view.timeout()).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void overridesTheTimeoutOnly() {
        RequestContext view = CONTEXT.withOptions(
                CallOptions.builder().timeout(Duration.ofMillis(250)).build());

        assertThat(view.operatorId()).isEqualTo(OperatorId.of("tn_1"));
        assertThat(view.currentToken().value()).isEqualTo("hunter2");
        assertThat(view.timeout()).isEqualTo(Duration.ofMillis(250));
    }

    @Test
    void overridesEarlierOptionsWithLaterOnes() {
        RequestContext view = CONTEXT.withOptions(
                        CallOptions.builder().operatorId("tn_2").build())
                .withOptions(CallOptions.builder().operatorId("tn_3").build());

        assertThat(view.operatorId()).isEqualTo(OperatorId.of("tn_3"));
    }

    @Test
    void callsTheSupplierForEveryToken() {
        StringBuilder token = new StringBuilder("a");
        RequestContext context = new RequestContext(OperatorId.of("tn_1"), token::toString, Duration.ofSeconds(1));

        assertThat(context.currentToken().value()).isEqualTo("a");
        token.append("b");
        assertThat(context.currentToken().value()).isEqualTo("ab");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hunter2\r\nx-operator-id: tn_2", "hunter2 ", "\ube44\ubc00hunter2"})
    void rejectsASuppliedTokenThatIsNotAValidHeaderValueWithoutShowingIt(String token) {
        RequestContext context = new RequestContext(OperatorId.of("tn_1"), () -> token, Duration.ofSeconds(1));

        assertThatIllegalArgumentException()
                .isThrownBy(context::currentToken)
                .withMessageStartingWith("accessToken: must ")
                .withMessageNotContaining("hunter");
    }

    @Test
    void doesNotPrintTheToken() {
        assertThat(CONTEXT).hasToString("RequestContext{operatorId=tn_1, accessToken=***, timeout=PT7S}");
        assertThat(CONTEXT.currentToken()).hasToString("***");
    }
}
