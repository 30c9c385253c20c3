package tachyon.chatroom.wire.response;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tachyon.chatroom.wire.json.JsonReader;

class ValidatedHeadersTest {
    private static void assertViolation(FakeHeaders headers, String violation) {
        ValidatedHeaders validated = headers.validated();

        assertThat(validated.violation()).isEqualTo(violation);
        assertThat(validated.isValid()).isFalse();
        assertThat(validated.isTooLarge()).isFalse();
    }

    @Test
    void acceptsHeadersWithoutFraming() {
        ValidatedHeaders headers =
                FakeHeaders.of(404).with("x-request-id", "rq_1").validated();

        assertThat(headers.isValid()).isTrue();
        assertThat(headers.violation()).isNull();
        assertThat(headers.status()).isEqualTo(404);
        assertThat(headers.contentLength()).isEqualTo(-1);
        assertThat(headers.isChunked()).isFalse();
        assertThat(headers.requestId()).isEqualTo("rq_1");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "5, 5", "' 5 ', 5", "007, 7", "999999999999999999, 999999999999999999"})
    void readsTheDeclaredLength(String header, long length) {
        ValidatedHeaders headers =
                FakeHeaders.of(200).with("content-length", header).validated();

        assertThat(headers.contentLength()).isEqualTo(length);
        assertThat(headers.isValid()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abc",
                "",
                " ",
                "-1",
                "-5",
                "+5",
                "1.0",
                "5, 5",
                "5 5",
                "0x10",
                "\u0665",
                "1000000000000000000",
                "9223372036854775807",
                "99999999999999999999"
            })
    void rejectsALengthThatIsNotAValidNumber(String header) {
        assertViolation(
                FakeHeaders.of(200).with("Content-Length", header),
                "the response's Content-Length is not a valid number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"chunked", "Chunked", " chunked "})
    void readsTheTransferCoding(String header) {
        ValidatedHeaders headers =
                FakeHeaders.of(200).with("transfer-encoding", header).validated();

        assertThat(headers.isChunked()).isTrue();
        assertThat(headers.isValid()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "identity", "gzip, chunked", "chunked, chunked", "xchunked"})
    void rejectsAnotherTransferCoding(String header) {
        assertViolation(
                FakeHeaders.of(200).with("Transfer-Encoding", header),
                "the response's Transfer-Encoding is not chunked");
    }

    @Test
    void rejectsDuplicateFramingEvenIfTheValuesAreEqual() {
        assertViolation(
                FakeHeaders.of(200).with("Content-Length", "5").with("content-length", "5"),
                "the response has more than one Content-Length");
        assertViolation(
                FakeHeaders.of(200).with("Transfer-Encoding", "chunked").with("transfer-encoding", "chunked"),
                "the response has more than one Transfer-Encoding");
    }

    @Test
    void rejectsAHeaderWithoutAName() {
        assertViolation(FakeHeaders.of(200).with("", "x"), "the response has a header without a name");
    }

    @Test
    void acceptsOtherDuplicateHeaders() {
        ValidatedHeaders headers = FakeHeaders.of(200)
                .with("Content-Type", "a")
                .with("Content-Type", "b")
                .validated();

        assertThat(headers.isValid()).isTrue();
        assertThat(headers.duplicate()).isEqualTo("Content-Type");
    }

    @Test
    void rejectsHeadersOneByteOverTheirLimit() {
        FakeHeaders headers = FakeHeaders.of(200).with("x", "y");
        ResponseLimits exact = limits(headers.size());
        ResponseLimits smaller = limits(headers.size() - 1);

        assertThat(new ValidatedHeaders(headers, exact).isValid()).isTrue();
        assertThat(new ValidatedHeaders(headers, exact).isTooLarge()).isFalse();
        assertThat(new ValidatedHeaders(headers, smaller).isValid()).isFalse();
        assertThat(new ValidatedHeaders(headers, smaller).isTooLarge()).isTrue();
        assertThat(new ValidatedHeaders(headers, smaller).violation()).isNull();
    }

    private static ResponseLimits limits(int maxHeaderBytes) {
        return new ResponseLimits(maxHeaderBytes, 1, new JsonReader(JsonReader.MAX_DEPTH, Integer.MAX_VALUE));
    }
}
