package tachyon.chatroom.wire.response;

import static java.time.temporal.ChronoField.DAY_OF_MONTH;
import static java.time.temporal.ChronoField.DAY_OF_WEEK;
import static java.time.temporal.ChronoField.MONTH_OF_YEAR;
import static java.time.temporal.ChronoField.YEAR;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Parses the three date formats of RFC 9110, section 5.6.7. Names of days and months do not depend on a locale. */
final class HttpDate {
    private static final List<String> DAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
    private static final List<String> WHOLE_DAYS =
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    /** Such as {@code Sun Nov  6 08:49:37 1994}: the day has two digits, or a space and one digit. */
    private static final DateTimeFormatter ASCTIME = new DateTimeFormatterBuilder()
            .appendText(DAY_OF_WEEK, numbered(DAYS))
            .appendLiteral(' ')
            .appendText(MONTH_OF_YEAR, numbered(MONTHS))
            .appendLiteral(' ')
            .padNext(2)
            .appendValue(DAY_OF_MONTH)
            .appendPattern(" HH:mm:ss ")
            .appendValue(YEAR, 4)
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private static final int MAX_FUTURE_YEARS = 50;

    private HttpDate() {}

    /** Returns the time, or empty if the text is not a date. */
    static Optional<Instant> parse(String text, Instant now) {
        try {
            int comma = text.indexOf(',');
            if (comma < 0) {
                return Optional.of(LocalDateTime.parse(text, ASCTIME).toInstant(ZoneOffset.UTC));
            }
            return Optional.of(
                    WHOLE_DAYS.contains(text.substring(0, comma))
                            ? parseRfc850(text.substring(comma + 1), now)
                            : OffsetDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
        } catch (DateTimeException e) {
            // Not a date: as if the header were absent.
            return Optional.empty();
        }
    }

    /**
     * Parses such as {@code  06-Nov-94 08:49:37 GMT}, the part after the day's name. Two digits of a year that seem to be
     * more than 50 years in the future mean the past. The day's name depends on that choice, so it is not compared.
     */
    private static Instant parseRfc850(String text, Instant now) {
        OffsetDateTime today = now.atOffset(ZoneOffset.UTC);
        DateTimeFormatter format = new DateTimeFormatterBuilder()
                .appendPattern(" dd-")
                .appendText(MONTH_OF_YEAR, numbered(MONTHS))
                .appendLiteral('-')
                .appendValueReduced(YEAR, 2, 2, today.getYear() + MAX_FUTURE_YEARS - 99)
                .appendPattern(" HH:mm:ss")
                .appendLiteral(" GMT")
                .toFormatter(Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
        OffsetDateTime time = LocalDateTime.parse(text, format).atOffset(ZoneOffset.UTC);
        return (time.isAfter(today.plusYears(MAX_FUTURE_YEARS)) ? time.minusYears(100) : time).toInstant();
    }

    private static Map<Long, String> numbered(List<String> names) {
        Map<Long, String> numbered = new HashMap<>();
        for (String name : names) {
            numbered.put(numbered.size() + 1L, name);
        }
        return numbered;
    }
}
