package tachyon.chatroom.wire;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The header {@code Retry-After} (RFC 9110, section 10.2.3): seconds or a date. A date that is past is no time at all,
 * and nothing is longer than a day: what a server writes must not be able to park a caller.
 */
final class RetryAfter {
    private static final Duration LONGEST = Duration.ofDays(1);

    private RetryAfter() {}

    static Optional<Duration> parse(@Nullable String header, InstantSource clock) {
        String text = header == null ? "" : header.strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.of(clamp(seconds(text)));
        }
        try {
            Instant until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(clamp(Duration.between(clock.instant(), until)));
        } catch (DateTimeException e) {
            // Not a form that the header can have: then it says nothing.
            return Optional.empty();
        }
    }

    private static Duration seconds(String digits) {
        String number = digits.replaceFirst("^0+", "");
        return number.length() > 9 ? LONGEST : Duration.ofSeconds(Long.parseLong("0" + number));
    }

    private static Duration clamp(Duration duration) {
        if (duration.isNegative()) {
            return Duration.ZERO;
        }
        return duration.compareTo(LONGEST) > 0 ? LONGEST : duration;
    }
}
