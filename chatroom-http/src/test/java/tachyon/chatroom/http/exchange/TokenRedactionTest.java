package tachyon.chatroom.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.port.ErrorResponse;
import tachyon.chatroom.port.ServiceException;

class TokenRedactionTest {
    private static final String TOKEN = "s3cr3t.token/of+the=call";

    private static ServiceException failure(FakeTransport transport) {
        ServiceException failure =
                catchThrowableOfType(ServiceException.class, () -> transport.value(RestOperation.CREATE_CHATROOM));
        assertThat(failure).hasMessageNotContaining("s3cr3t").hasNoCause();
        assertThat(failure.response().toString()).doesNotContain("s3cr3t");
        return failure;
    }

    @Test
    void coversCodeMessageExcerptAndRequestId() {
        ErrorResponse response = failure(FakeTransport.answering(401)
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
    void coversACodeThatIsAnObject() {
        assertThat(failure(FakeTransport.answering(401).body("{\"code\":{\"t\":\"" + TOKEN + "\"}}"))
                        .response()
                        .errorCode())
                .contains("{\"t\":\"***\"}");
    }

    @Test
    void coversPlainText() {
        assertThat(failure(FakeTransport.answering(500).body("<p>" + TOKEN + "</p>"))
                        .response()
                        .truncatedBody())
                .isEqualTo("<p>***</p>");
    }

    @Test
    void coversATokenThatIsEscapedInJson() {
        assertThat(failure(FakeTransport.answering(401).body("{\"message\": \"bad s3cr3t.token\\/of\\u002Bthe=call\"}"))
                        .response()
                        .truncatedBody())
                .isEqualTo("{\"message\":\"bad ***\"}");
    }

    @Test
    void coversATokenThatTheBodysEndCuts() {
        assertThat(failure(FakeTransport.answering(401).body("bad token s3cr3t.token/of+the=cal"))
                        .response()
                        .truncatedBody())
                .isEqualTo("bad token ***");
    }

    @Test
    void comesBeforeTheExcerptIsCut() {
        assertThat(failure(FakeTransport.answering(500).body("x".repeat(1020) + TOKEN + "y"))
                        .response()
                        .truncatedBody())
                .isEqualTo("x".repeat(1020) + "***y");
    }

    @Test
    void isNotNeededWhereASuccessIsMalformedBecauseNothingIsQuoted() {
        for (String body : new String[] {
            TOKEN,
            "\"" + TOKEN + "\"",
            Documents.chatroomWith("created_at", "\"" + TOKEN + "\""),
            Documents.chatroomWith("operator_id", "\"" + TOKEN + " x\""),
            Documents.chatroomWith("metadata", "{\"" + TOKEN + "\":1,\"" + TOKEN + "\":1}"),
        }) {
            ChatroomException failure = catchThrowableOfType(
                    ChatroomException.class,
                    () -> FakeTransport.answeringJson(body).value(RestOperation.CREATE_CHATROOM));

            assertThat(failure).isNotNull();
            for (Throwable t = failure; t != null; t = t.getCause()) {
                assertThat(t).hasMessageNotContaining("s3cr3t");
            }
        }
    }
}
