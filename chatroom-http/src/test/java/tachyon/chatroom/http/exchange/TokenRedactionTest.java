package tachyon.chatroom.http.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.port.ErrorResponse;
import tachyon.chatroom.port.ServiceException;
import tachyon.chatroom.wire.RestOperation;

class TokenRedactionTest {
    private static final String TOKEN = FakeTransport.TOKEN;

    private static ServiceException failure(FakeTransport transport) {
        ServiceException failure =
                catchThrowableOfType(ServiceException.class, () -> transport.value(RestOperation.CREATE_CHATROOM));
        assertThat(failure).hasMessageNotContaining("s3cr3t").hasNoCause();
        assertThat(failure.response().toString()).doesNotContain("s3cr3t");
        return failure;
    }

    @Test
    void redactsCodeMessageTruncatedBodyAndRequestId() {
        ErrorResponse response = failure(FakeTransport.responding(401)
                        .header("x-request-id", "rq-" + TOKEN)
                        .body("{\"code\":\"bad:" + TOKEN + "\",\"message\":\"Bearer " + TOKEN + " and " + TOKEN
                                + "\"}"))
                .response();

        assertThat(response.requestId()).contains("rq-***");
        assertThat(response.errorCode()).contains("bad:***");
        assertThat(response.errorMessage()).contains("Bearer *** and ***");
        assertThat(response.truncatedBody()).isEqualTo("{\"code\":\"bad:***\",\"message\":\"Bearer *** and ***\"}");
    }

    @Test
    void redactsACodeThatIsAnObject() {
        assertThat(failure(FakeTransport.responding(401).body("{\"code\":{\"t\":\"" + TOKEN + "\"}}"))
                        .response()
                        .errorCode())
                .contains("{\"t\":\"***\"}");
    }

    @Test
    void redactsPlainText() {
        assertThat(failure(FakeTransport.responding(500).body("<p>" + TOKEN + "</p>"))
                        .response()
                        .truncatedBody())
                .isEqualTo("<p>***</p>");
    }

    @Test
    void redactsATokenThatIsEscapedInJson() {
        assertThat(failure(FakeTransport.responding(401)
                                .body("{\"message\": \"bad s3cr3t.token\\/of\\u002Bthe=call\"}"))
                        .response()
                        .truncatedBody())
                .isEqualTo("{\"message\":\"bad ***\"}");
    }

    @Test
    void redactsATokenThatTheBodysEndTruncates() {
        assertThat(failure(FakeTransport.responding(401).body("bad token s3cr3t.token/of+the=cal"))
                        .response()
                        .truncatedBody())
                .isEqualTo("bad token ***");
    }

    @Test
    void redactsBeforeItTruncates() {
        assertThat(failure(FakeTransport.responding(500).body("x".repeat(1020) + TOKEN + "y"))
                        .response()
                        .truncatedBody())
                .isEqualTo("x".repeat(1020) + "***y");
    }

    @Test
    void quotesNothingOfAMalformedSuccess() {
        for (String body : new String[] {
            TOKEN,
            "\"" + TOKEN + "\"",
            ChatroomBody.with("created_at", "\"" + TOKEN + "\""),
            ChatroomBody.with("operator_id", "\"" + TOKEN + " x\""),
            ChatroomBody.with("metadata", "{\"" + TOKEN + "\":nul}"),
        }) {
            ChatroomException failure = catchThrowableOfType(
                    ChatroomException.class,
                    () -> FakeTransport.respondingWithJson(body).value(RestOperation.CREATE_CHATROOM));

            assertThat(failure).isNotNull();
            for (Throwable t = failure; t != null; t = t.getCause()) {
                assertThat(t).hasMessageNotContaining("s3cr3t");
            }
        }
    }
}
