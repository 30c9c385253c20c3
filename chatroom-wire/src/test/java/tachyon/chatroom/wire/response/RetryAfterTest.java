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
                "Friday, 02-Jan-26 03:05:05 GMT|PT1M",
                "Sunday, 06-Nov-94 08:49:37 GMT|PT0S",
                "Thursday, 02-Jan-76 03:04:05 GMT|PT24H",
                "Friday, 02-Jan-76 03:04:06 GMT|PT0S",
                "Saturday, 01-Jan-77 03:04:06 GMT|PT0S",
                "Fri Jan  2 03:05:05 2026|PT1M",
                "Fri Jan 02 03:05:05 2026|PT1M",
                "Sun Nov  6 08:49:37 1994|PT0S",
                "Mon Jan 12 03:05:05 2026|PT24H",
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
                "Fri, 02-Jan-26 03:05:05 GMT",
                "Friday, 02 Jan 2026 03:05:05 GMT",
                "Friday, 02-Jan-2026 03:05:05 GMT",
                "Friday, 30-Feb-26 03:05:05 GMT",
                "Friday, 02-Jan-26 03:05:05",
                "Friday, 02-Jan-26 03:05:05 CET",
                "Someday, 02-Jan-26 03:05:05 GMT",
                "Friday,",
                ",",
                "Mon Jan  2 03:05:05 2026",
                "Fri Jan 2 03:05:05 2026",
                "Fri Jan  2 03:05:05 26",
                "Fri Jan  2 03:05:05 2026 GMT",
                "Fri J\u00e4n  2 03:05:05 2026",
            })
    void ignoresAnyOtherFormat(String header) {
        assertThat(RetryAfter.parse(header, CLOCK)).isEmpty();
    }

    @Test
    void readsTwoDigitsOfAYearAsAtMostFiftyYearsInTheFuture() {
        InstantSource endOfTheCentury = InstantSource.fixed(Instant.parse("2099-12-31T23:59:00Z"));

        assertThat(RetryAfter.parse("Friday, 01-Jan-00 00:00:00 GMT", endOfTheCentury))
                .contains(Duration.ofMinutes(1));
        assertThat(RetryAfter.parse("Thursday, 31-Dec-49 23:59:00 GMT", endOfTheCentury))
                .contains(Duration.ofDays(1));
        assertThat(RetryAfter.parse("Friday, 31-Dec-49 23:59:01 GMT", endOfTheCentury))
                .contains(Duration.ZERO);
    }

    @Test
    void returnsEmptyWithoutTheHeader() {
        assertThat(RetryAfter.parse(null, CLOCK)).isEmpty();
    }
}
