package tachyon.chatroom.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentEncodingTest {
    @Test
    void keepsUnreservedCharacters() {
        assertThat(PercentEncoding.encode("AZaz09-._~")).isEqualTo("AZaz09-._~");
        assertThat(PercentEncoding.encode("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                " |%20",
                "a b|a%20b",
                "/|%2F",
                "%2F|%252F",
                ";|%3B",
                "+|%2B",
                "*|%2A",
                ":|%3A",
                "@|%40",
                "&|%26",
                "=|%3D",
                "?|%3F",
                "#|%23",
                "(!$,)|%28%21%24%2C%29",
                "[]{}|%5B%5D%7B%7D",
                "\\^`|%5C%5E%60",
                "\u00fc|%C3%BC",
                "\ud55c|%ED%95%9C",
                "\ud83d\ude00|%F0%9F%98%80",
                "~a\u00fcb~|~a%C3%BCb~",
                "\u0080\u07ff\u0800\uffff|%C2%80%DF%BF%E0%A0%80%EF%BF%BF",
            })
    void encodesOtherCharactersAsUtf8InUpperCase(String text, String encoded) {
        assertThat(PercentEncoding.encode(text)).isEqualTo(encoded);
    }

    @Test
    void encodesQuotesControlCharactersAndTheVerticalBar() {
        assertThat(PercentEncoding.encode("'\"|<>\u0000\n\u007f")).isEqualTo("%27%22%7C%3C%3E%00%0A%7F");
    }
}
