package tachyon.chatroom.wire.response;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tachyon.chatroom.wire.RestOperation;
import tachyon.chatroom.wire.WireFormatException;

class HeaderPolicyTest {
    private static final int MAX_BODY_BYTES = 1000;

    private static void require(RestOperation<?> operation, FakeHeaders headers) {
        HeaderPolicy.require(operation, headers.validated(), FakeHeaders.limits(MAX_BODY_BYTES));
    }

    private static void assertAccepted(RestOperation<?> operation, FakeHeaders headers) {
        assertThatCode(() -> require(operation, headers)).doesNotThrowAnyException();
    }

    private static void assertRejected(RestOperation<?> operation, FakeHeaders headers, String message) {
        assertThatExceptionOfType(WireFormatException.class)
                .isThrownBy(() -> require(operation, headers))
                .withMessage(message);
    }

    @Test
    void acceptsASuccessWithALengthOrChunks() {
        assertAccepted(RestOperation.CREATE_CHATROOM, FakeHeaders.ofJson().with("Content-Length", "1000"));
        assertAccepted(RestOperation.LIST_MESSAGES, FakeHeaders.ofJson().with("Transfer-Encoding", "chunked"));
    }

    @Test
    void rejectsABodyWithoutFraming() {
        assertRejected(
                RestOperation.CREATE_CHATROOM,
                FakeHeaders.ofJson(),
                "the response's body has neither a Content-Length nor chunks");
    }

    @Test
    void rejectsADeclaredLengthOverTheLimit() {
        assertThatExceptionOfType(ResponseLimitException.class)
                .isThrownBy(() -> require(
                        RestOperation.CREATE_CHATROOM, FakeHeaders.ofJson().with("Content-Length", "1001")))
                .withMessage("the response body has more than 1000 bytes");
    }

    @Test
    void rejectsHeadersOverTheirLimitBeforeAnyOtherRule() {
        assertThatExceptionOfType(ResponseLimitException.class)
                .isThrownBy(() -> require(
                        RestOperation.CREATE_CHATROOM,
                        FakeHeaders.of(99).with("x", "y".repeat(65_536)).with("", "z")))
                .withMessage("the response headers exceed their limit");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 204, 404, 500})
    void rejectsInvalidFramingOfEveryStatus(int status) {
        assertRejected(
                RestOperation.DELETE_CHATROOM,
                FakeHeaders.of(status).with("Content-Length", "x"),
                "the response's Content-Length is not a valid number");
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 42, 99, 1000, Integer.MAX_VALUE})
    void rejectsAStatusOutOfTheRangeOfHttp(int status) {
        assertRejected(
                RestOperation.CREATE_CHATROOM,
                FakeHeaders.of(status),
                "the response's status is not a valid status code");
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 202, 204, 302, 404, 500, 999})
    void appliesNoRuleOfASuccessToAnotherStatus(int status) {
        assertAccepted(
                RestOperation.CREATE_CHATROOM,
                FakeHeaders.of(status)
                        .with("Content-Type", "text/html")
                        .with("Content-Type", "text/plain")
                        .with("Content-Encoding", "br")
                        .with("Content-Length", "999999999999999999"));
    }

    @Test
    void rejectsADuplicateContentTypeOrContentEncodingOfASuccess() {
        FakeHeaders types = FakeHeaders.ofJson().with("Content-Length", "2").with("content-type", "application/json");
        FakeHeaders codings = FakeHeaders.ofJson()
                .with("Content-Length", "2")
                .with("Content-Encoding", "gzip")
                .with("content-encoding", "gzip");

        assertRejected(RestOperation.CREATE_CHATROOM, types, "the response has more than one Content-Type");
        assertRejected(RestOperation.CREATE_CHATROOM, codings, "the response has more than one Content-Encoding");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "Application/JSON ; charset=utf-8", "application/problem+json"})
    void acceptsJson(String contentType) {
        assertAccepted(
                RestOperation.CREATE_CHATROOM,
                FakeHeaders.of(200).with("Content-Type", contentType).with("Content-Length", "2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/jsonp", "json", ""})
    void rejectsAnotherContentType(String contentType) {
        assertRejected(
                RestOperation.CREATE_CHATROOM,
                FakeHeaders.of(200).with("Content-Type", contentType).with("Content-Length", "2"),
                "the response's Content-Type is not JSON");
    }

    @Test
    void rejectsAMissingContentType() {
        assertRejected(
                RestOperation.LIST_CHATROOMS,
                FakeHeaders.of(200).with("Content-Length", "2"),
                "the response's Content-Type is not JSON");
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "deflate", "x-gzip", "gzip, gzip"})
    void rejectsAnUnknownContentCoding(String coding) {
        assertRejected(
                RestOperation.CREATE_CHATROOM,
                FakeHeaders.ofJson().with("Content-Length", "2").with("Content-Encoding", coding),
                "the response's Content-Encoding is neither gzip nor identity");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "GZIP", "identity", ""})
    void acceptsGzipAndIdentity(String coding) {
        assertAccepted(
                RestOperation.CREATE_CHATROOM,
                FakeHeaders.ofJson().with("Content-Length", "2").with("Content-Encoding", coding));
    }

    @Test
    void appliesTheRulesOfASuccessToAChatroomWithStatus201() {
        assertAccepted(
                RestOperation.UPDATE_CHATROOM,
                FakeHeaders.of(201).with("Content-Type", "application/json").with("Content-Length", "1000"));
        assertRejected(
                RestOperation.CREATE_CHATROOM,
                FakeHeaders.of(201).with("Content-Type", "text/html").with("Content-Length", "2"),
                "the response's Content-Type is not JSON");
    }

    @Test
    void acceptsADeleteWithStatus200AndABodyOfAnyTypeWithinTheLimit() {
        assertAccepted(RestOperation.DELETE_CHATROOM, FakeHeaders.of(200));
        assertAccepted(RestOperation.DELETE_CHATROOM, FakeHeaders.of(200).with("Transfer-Encoding", "chunked"));
        assertAccepted(
                RestOperation.DELETE_CHATROOM,
                FakeHeaders.of(200)
                        .with("Content-Type", "text/html")
                        .with("Content-Type", "text/plain")
                        .with("Content-Encoding", "br")
                        .with("Content-Length", "1000"));
        assertThatExceptionOfType(ResponseLimitException.class)
                .isThrownBy(() -> require(
                        RestOperation.DELETE_CHATROOM, FakeHeaders.of(200).with("Content-Length", "1001")))
                .withMessage("the response body has more than 1000 bytes");
    }

    @Test
    void acceptsADeleteWithoutABodyAndRejectsOneThatDeclaresABody() {
        assertAccepted(RestOperation.DELETE_CHATROOM, FakeHeaders.of(204));
        assertAccepted(RestOperation.DELETE_CHATROOM, FakeHeaders.of(204).with("Content-Length", "0"));
        assertRejected(
                RestOperation.DELETE_CHATROOM,
                FakeHeaders.of(204).with("Content-Length", "5"),
                "status 204 has a body");
        assertRejected(
                RestOperation.DELETE_CHATROOM,
                FakeHeaders.of(204).with("Transfer-Encoding", "chunked"),
                "status 204 has a body");
    }
}
