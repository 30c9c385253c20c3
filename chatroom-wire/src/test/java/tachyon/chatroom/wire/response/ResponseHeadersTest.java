package tachyon.chatroom.wire.response;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the default methods, which every transport's headers share. */
class ResponseHeadersTest {
    private static final ResponseHeaders HEADERS = FakeHeaders.of(200)
            .with("Content-Type", "application/json")
            .with("Set-Cookie", "a")
            .with("x-request-id", "rq_1")
            .with("SET-COOKIE", "b");

    @ParameterizedTest
    @ValueSource(strings = {"content-type", "Content-Type", "CONTENT-TYPE"})
    void findsAHeaderInAnyCase(String name) {
        assertThat(HEADERS.first(name)).isEqualTo("application/json");
        assertThat(HEADERS.hasDuplicate(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"set-cookie", "Set-Cookie", "sET-cOOKIE"})
    void returnsTheFirstOfTwoHeadersInAnyCase(String name) {
        assertThat(HEADERS.first(name)).isEqualTo("a");
        assertThat(HEADERS.hasDuplicate(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "content", "Content-Type ", "x-request-ids"})
    void findsNoHeaderOfAnotherName(String name) {
        assertThat(HEADERS.first(name)).isNull();
        assertThat(HEADERS.hasDuplicate(name)).isFalse();
    }

    @Test
    void findsAnEmptyValueAndAnEmptyName() {
        ResponseHeaders headers = FakeHeaders.of(200).with("a", "").with("", "b");

        assertThat(headers.first("a")).isEmpty();
        assertThat(headers.first("")).isEqualTo("b");
    }

    @Test
    void hasTheLengthOfEachValue() {
        assertThat(HEADERS.valueLength(0)).isEqualTo("application/json".length());
        assertThat(HEADERS.valueLength(3)).isEqualTo(1);
    }

    @Test
    void hasTheSizeOfTheUsualSpelling() {
        assertThat(FakeHeaders.of(200).size()).isEqualTo("HTTP/1.1 200 \r\n\r\n".length());
        assertThat(FakeHeaders.of(404, "Not Found").size()).isEqualTo("HTTP/1.1 404 Not Found\r\n\r\n".length());
        assertThat(HEADERS.size())
                .isEqualTo("HTTP/1.1 200 \r\n\r\n".length()
                        + "Content-Type: application/json\r\n".length()
                        + "Set-Cookie: a\r\n".length()
                        + "x-request-id: rq_1\r\n".length()
                        + "SET-COOKIE: b\r\n".length());
    }
}
