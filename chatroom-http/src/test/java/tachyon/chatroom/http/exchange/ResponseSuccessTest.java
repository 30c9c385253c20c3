package tachyon.chatroom.http.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tachyon.chatroom.port.MalformedResponseException;
import tachyon.chatroom.port.Outcome;
import tachyon.chatroom.port.UnexpectedStatusException;
import tachyon.chatroom.wire.RestOperation;
import tachyon.chatroom.wire.WireFormatException;

class ResponseSuccessTest {
    private static final String BODY = ChatroomBody.JSON;

    private static void assertMalformed(FakeTransport transport, RestOperation<?> operation, String violation) {
        assertMalformed(transport, operation, violation, Outcome.APPLIED);
    }

    private static void assertMalformed(
            FakeTransport transport, RestOperation<?> operation, String violation, Outcome outcome) {
        assertThatExceptionOfType(MalformedResponseException.class)
                .isThrownBy(() -> transport.value(operation))
                .withMessage(operation.operation().operationId() + ": " + violation
                        + (outcome == Outcome.APPLIED ? " (applied)" : " (outcome unknown)"))
                .withCauseExactlyInstanceOf(WireFormatException.class)
                .satisfies(failure -> assertThat(failure.outcome()).isEqualTo(outcome));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 1000, Integer.MAX_VALUE})
    void readsABodyInChunksOfAnySize(int chunk) {
        assertThat(FakeTransport.respondingWithJson(BODY)
                        .inChunksOf(chunk)
                        .value(RestOperation.CREATE_CHATROOM)
                        .name())
                .isEqualTo("Support");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4096, Integer.MAX_VALUE})
    void readsAChunkedBodyWithoutALength(int chunk) {
        String name = "x".repeat(50_000);

        assertThat(FakeTransport.respondingWithJson(BODY.replace("Support", name))
                        .without("content-length")
                        .header("transfer-encoding", "chunked")
                        .inChunksOf(chunk)
                        .value(RestOperation.UPDATE_CHATROOM)
                        .name())
                .isEqualTo(name);
    }

    @Test
    void readsABodyToTheEndThatTheTransportReports() {
        FakeTransport transport = FakeTransport.respondingWithJson(BODY).inChunksOf(BODY.length());

        assertThat(transport.value(RestOperation.CREATE_CHATROOM).name()).isEqualTo("Support");
        assertThat(transport.bytesRead()).isEqualTo(BODY.length());
    }

    @Test
    void rejectsABodyWithoutFraming() {
        assertMalformed(
                FakeTransport.respondingWithJson(BODY).without("content-length"),
                RestOperation.CREATE_CHATROOM,
                "the response's body has neither a Content-Length nor chunks");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "", "-1", "+5", "1.0", "5, 5", "99999999999999999999"})
    void rejectsALengthThatIsNotAValidNumber(String length) {
        assertMalformed(
                FakeTransport.respondingWithJson(BODY).header("content-length", length),
                RestOperation.CREATE_CHATROOM,
                "the response's Content-Length is not a valid number",
                Outcome.UNKNOWN);
        assertMalformed(
                FakeTransport.responding(204).header("content-length", length),
                RestOperation.DELETE_CHATROOM,
                "the response's Content-Length is not a valid number",
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
    void readsABodyOfEveryJsonContentType(String contentType) {
        assertThat(FakeTransport.respondingWithJson(BODY)
                        .header("content-type", contentType)
                        .value(RestOperation.CREATE_CHATROOM)
                        .name())
                .isEqualTo("Support");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "text/plain; a=application/json", "application/jsonp", "json", "", ";"})
    void rejectsAnotherContentType(String contentType) {
        assertMalformed(
                FakeTransport.respondingWithJson(BODY).header("content-type", contentType),
                RestOperation.CREATE_CHATROOM,
                "the response's Content-Type is not JSON");
    }

    @Test
    void rejectsABodyWithoutAContentType() {
        assertMalformed(
                FakeTransport.respondingWithJson(BODY).without("content-type"),
                RestOperation.LIST_CHATROOMS,
                "the response's Content-Type is not JSON");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|the body is empty",
                "null|the body: object expected, null found",
                "{}|chatroom: is missing",
                "{\"chatroom\":{}}|id: is missing",
            })
    void rejectsABodyThatDoesNotMatchTheOperation(String body, String violation) {
        assertMalformed(FakeTransport.respondingWithJson(body), RestOperation.CREATE_CHATROOM, violation);
    }

    @Test
    void readsADeleteWithoutABody() {
        assertThat(FakeTransport.responding(204).value(RestOperation.DELETE_CHATROOM))
                .isEqualTo(RestOperation.NoContent.INSTANCE);
        assertThat(FakeTransport.responding(204)
                        .header("content-length", "0")
                        .header("content-type", "text/html")
                        .value(RestOperation.DELETE_CHATROOM))
                .isEqualTo(RestOperation.NoContent.INSTANCE);
    }

    @Test
    void rejectsADeleteWithABody() {
        String violation = "status 204 has a body";

        assertMalformed(
                FakeTransport.responding(204).header("content-length", "5"), RestOperation.DELETE_CHATROOM, violation);
        assertMalformed(
                FakeTransport.responding(204).header("transfer-encoding", "chunked"),
                RestOperation.DELETE_CHATROOM,
                violation);
        assertMalformed(FakeTransport.responding(204).body("hello"), RestOperation.DELETE_CHATROOM, violation);
    }

    @ParameterizedTest
    @ValueSource(ints = {202, 203, 204, 206, 301})
    void failsWithAStatusThatTheOperationDoesNotDocument(int status) {
        assertThatExceptionOfType(UnexpectedStatusException.class)
                .isThrownBy(() -> FakeTransport.responding(status).body(BODY).value(RestOperation.CREATE_CHATROOM))
                .satisfies(failure -> assertThat(failure.status()).isEqualTo(status));
    }

    @Test
    void readsAChatroomWithStatus201() {
        assertThat(FakeTransport.responding(201)
                        .header("content-type", "application/json")
                        .header("transfer-encoding", "chunked")
                        .body(BODY)
                        .value(RestOperation.UPDATE_CHATROOM)
                        .name())
                .isEqualTo("Support");
        assertMalformed(
                FakeTransport.responding(201),
                RestOperation.CREATE_CHATROOM,
                "the response's Content-Type is not JSON");
    }

    @Test
    void readsTheBodyOfADeleteWithStatus200ToItsEndAndIgnoresIt() {
        FakeTransport transport = FakeTransport.responding(200)
                .header("content-type", "text/html")
                .header("content-encoding", "gzip")
                .body("<html>".repeat(10_000))
                .inChunksOf(1000);

        assertThat(transport.value(RestOperation.DELETE_CHATROOM)).isEqualTo(RestOperation.NoContent.INSTANCE);
        assertThat(transport.bytesRead()).isEqualTo(60_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 202, 205})
    void failsForADeleteWithAnotherStatus(int status) {
        assertThatExceptionOfType(UnexpectedStatusException.class)
                .isThrownBy(() -> FakeTransport.responding(status).value(RestOperation.DELETE_CHATROOM));
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 204})
    void failsForAListingWithAnotherStatusThan200(int status) {
        assertThatExceptionOfType(UnexpectedStatusException.class)
                .isThrownBy(() -> FakeTransport.responding(status).value(RestOperation.LIST_CHATROOMS));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 42, 99, 1000})
    void rejectsAStatusOutOfTheRangeOfHttp(int status) {
        assertThatExceptionOfType(MalformedResponseException.class)
                .isThrownBy(() -> FakeTransport.responding(status).value(RestOperation.CREATE_CHATROOM))
                .withMessage("create_chatroom: the response's status is not a valid status code (outcome unknown)");
    }
}
