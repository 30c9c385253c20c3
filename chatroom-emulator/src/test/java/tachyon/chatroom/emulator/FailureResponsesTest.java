package tachyon.chatroom.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tachyon.chatroom.adapter.inmemory.InMemoryChatrooms;
import tachyon.chatroom.port.CallInterruptedException;
import tachyon.chatroom.port.CallRejectedException;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.port.ConnectFailedException;
import tachyon.chatroom.port.ConnectionLostException;
import tachyon.chatroom.port.DeadlineExceededException;
import tachyon.chatroom.port.ErrorResponse;
import tachyon.chatroom.port.GatewayClosedException;
import tachyon.chatroom.port.MalformedResponseException;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.port.Outcome;
import tachyon.chatroom.port.ResponseTooLargeException;
import tachyon.chatroom.port.ServiceException;
import tachyon.chatroom.port.TlsException;

class FailureResponsesTest {
    private static final Operation CREATE = Operation.CREATE_CHATROOM;

    private final InMemoryChatrooms chatrooms = InMemoryChatrooms.create();
    private final ChatroomEmulator emulator = ChatroomEmulator.start(chatrooms);
    private final TestClient client = new TestClient(emulator, "tn_1");

    @AfterEach
    void stop() {
        emulator.close();
        chatrooms.close();
    }

    private HttpResponse<String> responseTo(ChatroomException failure) {
        chatrooms.failNextCall(failure);
        return client.post("/v1/llms/chatrooms", "{}");
    }

    @ParameterizedTest
    @ValueSource(ints = {202, 302, 400, 401, 403, 404, 408, 409, 418, 422, 429, 500, 501, 502, 503, 504, 599, 700})
    void keepsStatusErrorCodeAndMessageOfAServiceException(int status) {
        HttpResponse<String> response = responseTo(ServiceException.of(
                CREATE,
                ErrorResponse.builder()
                        .status(status)
                        .errorCode("service_code")
                        .errorMessage("service \"message\"")
                        .requestId("req-1")
                        .build()));

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).isEqualTo("{\"code\":\"service_code\",\"message\":\"service \\\"message\\\"\"}");
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(response.headers().firstValue("x-request-id")).hasValue("req-1");
        assertThat(response.headers().firstValue("Retry-After")).isEmpty();
    }

    @Test
    void usesDefaultsForAnAbsentErrorCodeAndMessage() {
        assertThat(responseTo(ServiceException.of(CREATE, 409)).body())
                .isEqualTo("{\"code\":\"conflict\",\"message\":\"status 409\"}");
        assertThat(responseTo(ServiceException.of(CREATE, 418)).body())
                .isEqualTo("{\"code\":\"status_418\",\"message\":\"status 418\"}");
    }

    @Test
    void sendsNoBodyWithAStatusThatForbidsOne() {
        HttpResponse<String> response = responseTo(ServiceException.of(CREATE, 304));
        assertThat(response.statusCode()).isEqualTo(304);
        assertThat(response.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 101, 200, 201, 204})
    void sends502ForAStatusThatIsNotAFailure(int status) {
        HttpResponse<String> response = responseTo(ServiceException.of(CREATE, status));
        assertThat(response.statusCode()).isEqualTo(502);
        assertThat(response.body()).contains("\"code\":\"bad_gateway\"", "status " + status);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void sendsRetryAfterInWholeSecondsRoundedUp(int status) {
        ErrorResponse response = ErrorResponse.builder()
                .status(status)
                .retryAfter(Duration.ofMillis(2001))
                .build();
        assertThat(responseTo(ServiceException.of(CREATE, response)).headers().firstValue("Retry-After"))
                .hasValue("3");
    }

    @Test
    void omitsARequestIdThatIsNotAValidHeaderValue() {
        ErrorResponse response =
                ErrorResponse.builder().status(500).requestId("a\r\nb: c").build();
        HttpResponse<String> sent = responseTo(ServiceException.of(CREATE, response));
        assertThat(sent.statusCode()).isEqualTo(500);
        assertThat(sent.headers().firstValue("x-request-id")).isEmpty();
    }

    static Stream<Arguments> otherFailures() {
        Throwable cause = new IllegalStateException("internal.host");
        return Stream.of(
                Arguments.of(new ConnectFailedException(CREATE, "internal.host", cause), 502),
                Arguments.of(new TlsException(CREATE, "internal.host", cause), 502),
                Arguments.of(new ConnectionLostException(CREATE, Outcome.UNKNOWN, "internal.host", cause), 502),
                Arguments.of(new MalformedResponseException(CREATE, Outcome.APPLIED, "internal.host", cause), 502),
                Arguments.of(new ResponseTooLargeException(CREATE, Outcome.APPLIED, "internal.host", cause), 502),
                Arguments.of(new CallInterruptedException(CREATE, Outcome.UNKNOWN, "internal.host", cause), 503),
                Arguments.of(new CallRejectedException(CREATE, "internal.host", cause), 503),
                Arguments.of(new GatewayClosedException(CREATE, Outcome.NOT_APPLIED, "internal.host", cause), 503),
                Arguments.of(
                        new DeadlineExceededException(CREATE, Outcome.UNKNOWN, Duration.ofSeconds(1), cause), 504));
    }

    @ParameterizedTest
    @MethodSource("otherFailures")
    void mapsOtherFailuresToAStatusWithoutRevealingTheirMessages(ChatroomException failure, int status) {
        HttpResponse<String> response = responseTo(failure);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).startsWith("{\"code\":\"").doesNotContain("internal");
    }

    @Test
    void sends503ForAClosedGateway() {
        chatrooms.close();
        assertThat(client.get("/v1/llms/chatrooms").statusCode()).isEqualTo(503);
    }

    @Test
    void sends500ForAnUnexpectedFailureWithoutRevealingItsMessage() {
        RecordingGateway broken = new RecordingGateway();
        broken.beforeReturn = () -> {
            throw new IllegalArgumentException("s3cret");
        };
        try (ChatroomEmulator other = ChatroomEmulator.start(broken)) {
            HttpResponse<String> response = new TestClient(other, "tn_1").get("/v1/llms/chatrooms");
            assertThat(response.statusCode()).isEqualTo(500);
            assertThat(response.body())
                    .isEqualTo("{\"code\":\"internal_error\",\"message\":\"an unexpected failure\"}");
        }
    }

    @Test
    void sends500ForAnErrorOfTheGateway() {
        RecordingGateway broken = new RecordingGateway();
        broken.beforeReturn = () -> {
            throw new AssertionError("a mock's");
        };
        try (ChatroomEmulator other = ChatroomEmulator.start(broken)) {
            assertThat(new TestClient(other, "tn_1").get("/v1/llms/chatrooms").statusCode())
                    .isEqualTo(500);
        }
    }

    @Test
    void sends503ForAnInterruptedCall() {
        RecordingGateway interrupted = new RecordingGateway();
        interrupted.beforeReturn = () -> {
            Thread.currentThread().interrupt();
            throw new CallInterruptedException(CREATE, Outcome.UNKNOWN, "interrupted", null);
        };
        try (ChatroomEmulator other = ChatroomEmulator.start(interrupted)) {
            assertThat(new TestClient(other, "tn_1")
                            .delete("/v1/llms/chatrooms/ch_1")
                            .statusCode())
                    .isEqualTo(503);
        }
    }
}
