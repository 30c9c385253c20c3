package tachyon.chatroom.adapter.httpclient5;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.http.message.BufferedHeader;
import org.apache.hc.core5.util.CharArrayBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers have the size of their usual spelling, however the transport holds them. */
class ClassicResponseHeadersTest {
    private static final int EMPTY = "HTTP/1.1 200 \r\n\r\n".length();

    @ParameterizedTest
    @ValueSource(strings = {"Name: value", "Name:value", "Name: \t value \t", "Name:   value\r"})
    void ignoresWhiteSpaceAroundAValue(String line) throws ParseException {
        assertThat(size(read(line)) - EMPTY).isEqualTo("Name: value\r\n".length());
        assertThat(size(read(line)))
                .isEqualTo(size(new BasicHeader("Name", read(line).getValue())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Name:", "Name: ", "Name: \t "})
    void acceptsAnEmptyValue(String line) throws ParseException {
        assertThat(size(read(line)) - EMPTY).isEqualTo("Name: \r\n".length());
    }

    @Test
    void acceptsAHeaderWithoutAValue() {
        assertThat(size(new BasicHeader("Name", null)) - EMPTY).isEqualTo("Name: \r\n".length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Name: value", "Name:value", "Name: \t value \t", "Name:", "Name: \t "})
    void hasTheLengthOfEachValue(String line) throws ParseException {
        ClassicResponseHeaders headers = headers(read(line));

        assertThat(headers.valueLength(0)).isEqualTo(headers.value(0).length());
    }

    @Test
    void hasStatusReasonNamesAndValuesInTheirOrder() throws ParseException {
        BasicClassicHttpResponse response = new BasicClassicHttpResponse(404, "Not Found");
        response.addHeader(read("Name: value"));
        response.addHeader("name", "other");
        response.addHeader(new BasicHeader("Empty", null));
        ClassicResponseHeaders headers = new ClassicResponseHeaders(response);

        assertThat(headers.status()).isEqualTo(404);
        assertThat(headers.reasonLength()).isEqualTo("Not Found".length());
        assertThat(headers.count()).isEqualTo(3);
        assertThat(headers.name(0)).isEqualTo("Name");
        assertThat(headers.value(0)).isEqualTo("value");
        assertThat(headers.value(1)).isEqualTo("other");
        assertThat(headers.value(2)).isEmpty();
        assertThat(headers.first("NAME")).isEqualTo("value");
        assertThat(headers.hasDuplicate("NAME")).isTrue();
        assertThat(headers.hasDuplicate("empty")).isFalse();
    }

    private static Header read(String line) throws ParseException {
        CharArrayBuffer buffer = new CharArrayBuffer(64);
        buffer.append(line);
        return new BufferedHeader(buffer);
    }

    private static int size(Header header) {
        return headers(header).size();
    }

    private static ClassicResponseHeaders headers(Header header) {
        BasicClassicHttpResponse response = new BasicClassicHttpResponse(200, "");
        response.addHeader(header);
        return new ClassicResponseHeaders(response);
    }
}
