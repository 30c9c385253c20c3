package tachyon.chatroom.http.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tachyon.chatroom.http.ConnectionSettings;
import tachyon.chatroom.port.AccessToken;
import tachyon.chatroom.port.CallOptions;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.wire.RestOperation;

class RequestHeadersTest {
    private static final ConnectionSettings SETTINGS = ConnectionSettings.builder()
            .baseUrl("http://localhost")
            .operatorId("tn_1")
            .accessToken("hunter1")
            .userAgentSuffix("my-app/2")
            .build();
    private static final RequestContext CONTEXT = RequestContext.of(SETTINGS);

    private static List<String> headers(RestOperation<?> operation, RequestContext context) {
        List<String> headers = new ArrayList<>();
        new RequestHeaders("httpclient5", SETTINGS)
                .forEach(
                        operation,
                        context,
                        AccessToken.of("hunter2"),
                        (name, value) -> headers.add(name + ": " + value));
        return headers;
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DELETE_CHATROOM")
    void hasEveryHeaderOnceForAnOperationWithAResponseBody(Operation operation) {
        assertThat(headers(RestOperation.of(operation), CONTEXT))
                .containsExactly(
                        "x-operator-id: tn_1",
                        "Authorization: Bearer hunter2",
                        "Accept: application/json",
                        "Accept-Encoding: gzip",
                        "User-Agent: " + UserAgent.of("httpclient5", SETTINGS),
                        "Connection: keep-alive");
    }

    @Test
    void hasNoAcceptForAnOperationWithoutAResponseBody() {
        assertThat(headers(RestOperation.DELETE_CHATROOM, CONTEXT))
                .containsExactly(
                        "x-operator-id: tn_1",
                        "Authorization: Bearer hunter2",
                        "Accept-Encoding: gzip",
                        "User-Agent: " + UserAgent.of("httpclient5", SETTINGS),
                        "Connection: keep-alive");
    }

    @Test
    void namesTheOperatorOfTheContext() {
        RequestContext view =
                CONTEXT.withOptions(CallOptions.builder().operatorId("tn_2").build());

        assertThat(headers(RestOperation.LIST_CHATROOMS, view)).contains("x-operator-id: tn_2");
    }

    @Test
    void endsTheUserAgentWithTheSettingsSuffix() {
        assertThat(headers(RestOperation.LIST_CHATROOMS, CONTEXT))
                .anySatisfy(header -> assertThat(header)
                        .startsWith("User-Agent: tachyon-chatroom-java/")
                        .endsWith(" (httpclient5) my-app/2"));
    }
}
