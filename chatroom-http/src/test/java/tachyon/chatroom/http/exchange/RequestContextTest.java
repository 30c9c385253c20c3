package tachyon.chatroom.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tachyon.chatroom.connection.ConnectionSettings;
import tachyon.chatroom.domain.OperatorId;
import tachyon.chatroom.port.CallOptions;

class RequestContextTest {
    private static final RequestContext CALLER = RequestContext.of(ConnectionSettings.builder()
            .baseUrl("http://localhost")
            .operatorId("tn_1")
            .accessToken("hunter2")
            .timeout(Duration.ofSeconds(7))
            .build());

    @Test
    void isWhoTheSettingsName() {
        assertThat(CALLER.operatorId()).isEqualTo(OperatorId.of("tn_1"));
        assertThat(CALLER.currentToken().value()).isEqualTo("hunter2");
        assertThat(CALLER.timeout()).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void staysTheSameWithOptionsThatSayNothing() {
        assertThat(CALLER.withOptions(CallOptions.empty())).isEqualTo(CALLER);
    }

    @Test
    void takesTheOperatorOfAViewAndKeepsTheRest() {
        RequestContext view = CALLER.withOptions(CallOptions.builder().operatorId("tn_2").build());

        assertThat(view.operatorId()).isEqualTo(OperatorId.of("tn_2"));
        assertThat(view.currentToken().value()).isEqualTo("hunter2");
        assertThat(view.timeout()).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void takesTheTokenOfAViewAndKeepsTheRest() {
        RequestContext view = CALLER.withOptions(CallOptions.builder().accessToken("other").build());

        assertThat(view.operatorId()).isEqualTo(OperatorId.of("tn_1"));
        assertThat(view.currentToken().value()).isEqualTo("other");
        assertThat(view.timeout()).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void takesTheTimeoutOfAViewAndKeepsTheRest() {
        RequestContext view = CALLER.withOptions(
                CallOptions.builder().timeout(Duration.ofMillis(250)).build());

        assertThat(view.operatorId()).isEqualTo(OperatorId.of("tn_1"));
        assertThat(view.currentToken().value()).isEqualTo("hunter2");
        assertThat(view.timeout()).isEqualTo(Duration.ofMillis(250));
    }

    @Test
    void laysTheLastViewOnTop() {
        RequestContext view = CALLER.withOptions(CallOptions.builder().operatorId("tn_2").build())
                .withOptions(CallOptions.builder().operatorId("tn_3").build());

        assertThat(view.operatorId()).isEqualTo(OperatorId.of("tn_3"));
    }

    @Test
    void asksForTheTokenOfEveryCall() {
        StringBuilder token = new StringBuilder("a");
        RequestContext caller = new RequestContext(OperatorId.of("tn_1"), token::toString, Duration.ofSeconds(1));

        assertThat(caller.currentToken().value()).isEqualTo("a");
        token.append("b");
        assertThat(caller.currentToken().value()).isEqualTo("ab");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hunter2\r\nx-operator-id: tn_2", "hunter2 ", "\ube44\ubc00hunter2"})
    void rejectsASuppliedTokenThatNoHeaderCarriesWithoutShowingIt(String token) {
        RequestContext caller = new RequestContext(OperatorId.of("tn_1"), () -> token, Duration.ofSeconds(1));

        assertThatIllegalArgumentException()
                .isThrownBy(caller::currentToken)
                .withMessageStartingWith("accessToken: must ")
                .withMessageNotContaining("hunter");
    }

    @Test
    void doesNotPrintTheToken() {
        assertThat(CALLER).hasToString("RequestContext{operatorId=tn_1, accessToken=***, timeout=PT7S}");
        assertThat(CALLER.currentToken()).hasToString("***");
    }
}
