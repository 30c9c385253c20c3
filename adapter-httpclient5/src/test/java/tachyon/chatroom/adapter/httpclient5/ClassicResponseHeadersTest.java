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

/** A head is as long as it is usually written, however its headers came to be. */
class ClassicResponseHeadersTest {
    private static final int EMPTY = "HTTP/1.1 200 \r\n\r\n".length();

    @ParameterizedTest
    @ValueSource(strings = {"Name: value", "Name:value", "Name: \t value \t", "Name:   value\r"})
    void blanksAroundAValueDoNotCount(String line) throws ParseException {
        assertThat(bytes(read(line)) - EMPTY).isEqualTo("Name: value\r\n".length());
        assertThat(bytes(read(line)))
                .isEqualTo(bytes(new BasicHeader("Name", read(line).getValue())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Name:", "Name: ", "Name: \t "})
    void aValueMayBeEmpty(String line) throws ParseException {
        assertThat(bytes(read(line)) - EMPTY).isEqualTo("Name: \r\n".length());
    }

    @Test
    void aHeaderMayHaveNoValue() {
        assertThat(bytes(new BasicHeader("Name", null)) - EMPTY).isEqualTo("Name: \r\n".length());
    }

    private static Header read(String line) throws ParseException {
        CharArrayBuffer buffer = new CharArrayBuffer(64);
        buffer.append(line);
        return new BufferedHeader(buffer);
    }

    private static int bytes(Header header) {
        BasicClassicHttpResponse response = new BasicClassicHttpResponse(200, "");
        response.addHeader(header);
        return new ClassicResponseHeaders(response).bytes();
    }
}
