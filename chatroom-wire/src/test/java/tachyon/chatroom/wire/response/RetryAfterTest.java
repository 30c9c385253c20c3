package tachyon.chatroom.wire.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-01-02T03:04:05Z"));

    @ParameterizedTest
    @CsvSource({
        "0, PT0S",
        "1, PT1S",
        "' 5 ', PT5S",
        "007, PT7S",
        "86399, PT23H59M59S",
        "86400, PT24H",
        "86401, PT24H",
        "999999999, PT24H",
        "99999999999999999999999, PT24H",
        "00000000000000000000000003, PT3S",
    })
    void parsesSecondsUpToADay(String header, Duration expected) {
        assertThat(RetryAfter.parse(header, CLOCK)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Fri, 02 Jan 2026 03:04:05 GMT|PT0S",
                "Fri, 02 Jan 2026 03:05:05 GMT|PT1M",
                "Sat, 03 Jan 2026 03:04:05 GMT|PT24H",
                "Sat, 03 Jan 2026 03:04:06 GMT|PT24H",
                "Fri, 31 Dec 9999 23:59:59 GMT|PT24H",
                "Fri, 02 Jan 2026 03:04:04 GMT|PT0S",
                "Sun, 06 Nov 1994 08:49:37 GMT|PT0S",
            })
    void parsesDatesAndReturnsZeroForPastOnes(String header, Duration expected) {
        assertThat(RetryAfter.parse(header, CLOCK)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-1",
                "+1",
                "1.5",
                "1s",
                "soon",
                "\u0661",
                "2026-01-02T03:05:05Z",
                "Mon, 02 Jan 2026 03:05:05 GMT",
                "Fri, 02 Jan 2026",
            })
    void ignoresAnyOtherFormat(String header) {
        assertThat(RetryAfter.parse(header, CLOCK)).isEmpty();
    }

    @Test
    void returnsEmptyWithoutTheHeader() {
        assertThat(RetryAfter.parse(null, CLOCK)).isEmpty();
    }
}
