package tachyon.chatroom.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceExceptionTest {
    private static final ErrorResponse FULL = ErrorResponse.builder()
            .status(429)
            .requestId("req-1")
            .errorCode("slow_down")
            .errorMessage("Too many calls")
            .retryAfter(Duration.ofSeconds(7))
            .truncatedBody("{\"code\":\"slow_down\"}")
            .build();

    @ParameterizedTest
    @CsvSource({
        "400, InvalidRequestException, NOT_APPLIED",
        "422, InvalidRequestException, NOT_APPLIED",
        "401, UnauthenticatedException, NOT_APPLIED",
        "403, PermissionDeniedException, NOT_APPLIED",
        "404, ChatroomNotFoundException, NOT_APPLIED",
        "409, ConflictException, NOT_APPLIED",
        "429, RateLimitedException, NOT_APPLIED",
        "500, ServerErrorException, UNKNOWN",
        "503, ServerErrorException, UNKNOWN",
        "599, ServerErrorException, UNKNOWN",
        "100, UnexpectedStatusException, UNKNOWN",
        "204, UnexpectedStatusException, UNKNOWN",
        "301, UnexpectedStatusException, UNKNOWN",
        "402, UnexpectedStatusException, UNKNOWN",
        "408, UnexpectedStatusException, UNKNOWN",
        "418, UnexpectedStatusException, UNKNOWN",
        "499, UnexpectedStatusException, UNKNOWN",
        "600, UnexpectedStatusException, UNKNOWN",
    })
    void mapsEachStatusToItsFailureAndOutcome(int status, String failure, Outcome outcome) {
        ServiceException exception = ServiceException.of(Operation.UPDATE_CHATROOM, status);

        assertThat(exception.getClass().getSimpleName()).isEqualTo(failure);
        assertThat(exception.outcome()).isEqualTo(outcome);
        assertThat(exception.status()).isEqualTo(status);
        assertThat(exception.operation()).isEqualTo(Operation.UPDATE_CHATROOM);
    }

    @ParameterizedTest
    @EnumSource
    void namesTheOperationTheStatusAndTheOutcomeInItsMessage(Operation operation) {
        assertThat(ServiceException.of(operation, 404))
                .hasMessage("%s: status 404 (not applied)", operation.operationId());
        assertThat(ServiceException.of(operation, 500))
                .hasMessage("%s: status 500 (outcome unknown)", operation.operationId());
    }

    @Test
    void includesTheErrorCodeTheErrorMessageAndTheRequestIdInItsMessage() {
        assertThat(ServiceException.of(Operation.CREATE_CHATROOM, FULL))
                .hasMessage("create_chatroom: status 429, code slow_down, Too many calls, request req-1 (not applied)")
                .hasNoCause();
    }

    @Test
    void returnsTheResponse() {
        ServiceException exception = ServiceException.of(Operation.CREATE_CHATROOM, FULL);

        assertThat(exception.response()).isSameAs(FULL);
        assertThat(exception.requestId()).hasValue("req-1");
        assertThat(ServiceException.of(Operation.CREATE_CHATROOM, 429).requestId())
                .isEmpty();
    }

    @Test
    void returnsTheRetryAfterOfARateLimit() {
        RateLimitedException limited = new RateLimitedException(Operation.LIST_CHATROOMS, FULL);

        assertThat(limited.retryAfter()).hasValue(Duration.ofSeconds(7));
    }

    @Test
    void returnsTheRetryAfterOfAServerError() {
        ErrorResponse unavailable =
                ErrorResponse.builder().status(503).retryAfter(Duration.ZERO).build();
        ErrorResponse withoutRetryAfter = ErrorResponse.builder().status(503).build();

        assertThat(new ServerErrorException(Operation.LIST_CHATROOMS, unavailable).retryAfter())
                .hasValue(Duration.ZERO);
        assertThat(new ServerErrorException(Operation.LIST_CHATROOMS, withoutRetryAfter).retryAfter())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 409, 429, 503, 418})
    void survivesJavaSerialization(int status) throws Exception {
        ErrorResponse response =
                ErrorResponse.builder().from(FULL).status(status).build();
        ServiceException sent = ServiceException.of(Operation.DELETE_CHATROOM, response);

        ServiceException received = (ServiceException) deserialized(serialized(sent));

        assertThat(received).isExactlyInstanceOf(sent.getClass()).hasMessage(sent.getMessage());
        assertThat(received.status()).isEqualTo(status);
        assertThat(received.operation()).isEqualTo(Operation.DELETE_CHATROOM);
        assertThat(received.outcome()).isEqualTo(sent.outcome());
        assertThat(received.response()).isEqualTo(response);
    }

    private static byte[] serialized(Object object) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        return bytes.toByteArray();
    }

    private static Object deserialized(byte[] bytes) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return in.readObject();
        }
    }

    @Test
    void hasAMessageOnOneLineWhateverTheResponseContains() {
        String text = "a\r\nb\u001b[31m\u007f\u0085\u2028\u2029\u202e\u2066";
        ErrorResponse response = ErrorResponse.builder()
                .from(FULL)
                .errorCode(text)
                .errorMessage(text)
                .requestId(text)
                .build();

        assertThat(ServiceException.of(Operation.CREATE_CHATROOM, response))
                .hasMessage(
                        "create_chatroom: status 429, code a  b [31m      , a  b [31m      , request a  b [31m      "
                                + " (not applied)");
        assertThat(new MalformedResponseException(Operation.CREATE_CHATROOM, Outcome.APPLIED, text, null))
                .hasMessageStartingWith("create_chatroom: a  b [31m ");
        assertThat(ServiceException.of(Operation.CREATE_CHATROOM, response).errorMessage())
                .contains(text);
    }
}
