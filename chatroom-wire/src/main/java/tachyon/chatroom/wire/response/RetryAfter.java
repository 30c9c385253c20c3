package tachyon.chatroom.wire.response;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Parses the header {@code Retry-After} (RFC 9110, section 10.2.3): seconds or a date. A past date means zero. The result is
 * at most one day, so that a server cannot suspend a caller for longer.
 */
final class RetryAfter {
    private static final Duration MAX_DURATION = Duration.ofDays(1);

    private RetryAfter() {}

    static Optional<Duration> parse(@Nullable String header, InstantSource clock) {
        String text = header == null ? "" : header.strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.of(clamp(seconds(text)));
        }
        Instant now = clock.instant();
        return HttpDate.parse(text, now).map(until -> clamp(Duration.between(now, until)));
    }

    private static Duration seconds(String digits) {
        String number = digits.replaceFirst("^0+", "");
        return number.length() > 9 ? MAX_DURATION : Duration.ofSeconds(Long.parseLong("0" + number));
    }

    private static Duration clamp(Duration duration) {
        if (duration.isNegative()) {
            return Duration.ZERO;
        }
        return duration.compareTo(MAX_DURATION) > 0 ? MAX_DURATION : duration;
    }
}
