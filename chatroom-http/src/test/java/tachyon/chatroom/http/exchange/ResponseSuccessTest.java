package tachyon.chatroom.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tachyon.chatroom.port.MalformedResponseException;
import tachyon.chatroom.port.Outcome;
import tachyon.chatroom.port.UnexpectedStatusException;

class ResponseSuccessTest {
    private static final String BODY = "{\"chatroom\":" + Documents.CHATROOM + "}";

    private static void assertMalformed(FakeTransport transport, RestOperation<?> endpoint, String what) {
        assertMalformed(transport, endpoint, what, Outcome.APPLIED);
    }

    private static void assertMalformed(FakeTransport transport, RestOperation<?> endpoint, String what, Outcome outcome) {
        assertThatExceptionOfType(MalformedResponseException.class)
                .isThrownBy(() -> transport.value(endpoint))
                .withMessage(endpoint.operation().operationId() + ": " + what
                        + (outcome == Outcome.APPLIED ? " (applied)" : " (outcome unknown)"))
                .satisfies(failure -> assertThat(failure.outcome()).isEqualTo(outcome));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 1000, Integer.MAX_VALUE})
    void isReadWhateverThePiecesItComesIn(int pieces) {
        assertThat(FakeTransport.answeringJson(BODY)
                        .inPiecesOf(pieces)
                        .value(RestOperation.CREATE_CHATROOM)
                        .name())
                .isEqualTo("Support");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4096, Integer.MAX_VALUE})
    void isReadWithoutALengthWhenItIsChunked(int pieces) {
        String name = "x".repeat(50_000);

        assertThat(FakeTransport.answeringJson(BODY.replace("Support", name))
                        .without("content-length")
                        .header("transfer-encoding", "chunked")
                        .inPiecesOf(pieces)
                        .value(RestOperation.UPDATE_CHATROOM)
                        .name())
                .isEqualTo(name);
    }

    @Test
    void wantsMoreUntilTheTransportSaysThatItEnds() {
        Answer<?> answer = FakeTransport.answeringJson(BODY).answer(RestOperation.CREATE_CHATROOM);

        assertThat(answer.wantsMore()).isTrue();
        assertThat(answer.isError()).isFalse();
        assertThat(answer.position()).isEqualTo(BODY.length());
        assertThat(answer.array().length).isGreaterThan(BODY.length());
    }

    @Test
    void isMalformedWithoutFraming() {
        assertMalformed(
                FakeTransport.answeringJson(BODY).without("content-length"),
                RestOperation.CREATE_CHATROOM,
                "the answer's body has neither a Content-Length nor is it chunked");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "", "-1", "+5", "1.0", "5, 5", "99999999999999999999"})
    void isMalformedWithALengthThatIsNone(String length) {
        assertMalformed(
                FakeTransport.answeringJson(BODY).header("content-length", length),
                RestOperation.CREATE_CHATROOM,
                "the answer's Content-Length is no number",
                Outcome.UNKNOWN);
        assertMalformed(
                FakeTransport.answering(204).header("content-length", length),
                RestOperation.DELETE_CHATROOM,
                "the answer's Content-Length is no number",
                Outcome.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "Application/JSON",
                "application/json; charset=utf-8",
                "application/json ;charset=\"UTF-8\"",
                "application/problem+json",
                "application/vnd.tachyon+JSON;v=1",
            })
    void isReadWithAContentTypeOfJson(String contentType) {
        assertThat(FakeTransport.answeringJson(BODY)
                        .header("content-type", contentType)
                        .value(RestOperation.CREATE_CHATROOM)
                        .name())
                .isEqualTo("Support");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "text/plain; a=application/json", "application/jsonp", "json", "", ";"})
    void isMalformedWithAnotherContentType(String contentType) {
        assertMalformed(
                FakeTransport.answeringJson(BODY).header("content-type", contentType),
                RestOperation.CREATE_CHATROOM,
                "the answer's Content-Type is not JSON");
    }

    @Test
    void isMalformedWithoutAContentType() {
        assertMalformed(
                FakeTransport.answeringJson(BODY).without("content-type"),
                RestOperation.LIST_CHATROOMS,
                "the answer's Content-Type is not JSON");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|the body is empty",
                "null|the body: expected START_OBJECT, found VALUE_NULL",
                "{}|chatroom: is missing",
                "{\"chatroom\":{}}|id: is missing",
            })
    void isMalformedWhenItsBodyIsNotWhatTheOperationAnswers(String body, String what) {
        assertMalformed(FakeTransport.answeringJson(body), RestOperation.CREATE_CHATROOM, what);
    }

    @Test
    void ofADeleteIsEmpty() {
        assertThat(FakeTransport.answering(204).value(RestOperation.DELETE_CHATROOM)).isEqualTo(RestOperation.Nothing.NOTHING);
        assertThat(FakeTransport.answering(204)
                        .header("content-length", "0")
                        .header("content-type", "text/html")
                        .value(RestOperation.DELETE_CHATROOM))
                .isEqualTo(RestOperation.Nothing.NOTHING);
    }

    @Test
    void ofADeleteIsMalformedWithABody() {
        String what = "status 204 came with a body";

        assertMalformed(FakeTransport.answering(204).header("content-length", "5"), RestOperation.DELETE_CHATROOM, what);
        assertMalformed(
                FakeTransport.answering(204).header("transfer-encoding", "chunked"), RestOperation.DELETE_CHATROOM, what);
        assertMalformed(FakeTransport.answering(204).body("hello"), RestOperation.DELETE_CHATROOM, what);
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 202, 204, 206, 301})
    void isOnlyTheDocumentedStatus(int status) {
        assertThatExceptionOfType(UnexpectedStatusException.class)
                .isThrownBy(() -> FakeTransport.answering(status).body(BODY).value(RestOperation.CREATE_CHATROOM))
                .satisfies(failure -> assertThat(failure.status()).isEqualTo(status));
    }

    @Test
    void ofADeleteIsNotTheStatus200() {
        assertThatExceptionOfType(UnexpectedStatusException.class)
                .isThrownBy(() -> FakeTransport.answeringJson("{}").value(RestOperation.DELETE_CHATROOM));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 42, 99, 1000})
    void isMalformedWithAStatusThatHttpDoesNotHave(int status) {
        assertThatExceptionOfType(MalformedResponseException.class)
                .isThrownBy(() -> FakeTransport.answering(status).value(RestOperation.CREATE_CHATROOM))
                .withMessage("create_chatroom: the answer's status is none (outcome unknown)");
    }
}
