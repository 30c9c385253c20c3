package tachyon.chatroom.wire.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tachyon.chatroom.wire.WireFormatException;

/** Compares the reading of times with the JDK's. The time is in the middle of a buffer, as in the JSON parser's. */
class Rfc3339Test {
    private static final int TEXTS = 200_000;

    /** RFC 3339, section 5.6, and the variants that its notes allow: a lower-case t and z, a space. */
    private static final Pattern GRAMMAR =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}[Tt ]\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?([Zz]|[+-]\\d{2}:\\d{2})");

    private static final String CHARACTERS = "0123456789012345678901234567890-:.+TtZz ,6é";

    private final Random random = new Random(3339);

    @Test
    void readsDateTimesLikeTheJdk() {
        for (int i = 0; i < TEXTS; i++) {
            String text = anyDateTime();
            assertThat(read(text)).as(text).isEqualTo(expected(text));
        }
    }

    @Test
    void readsOrRejectsChangedDateTimesLikeTheJdk() {
        int accepted = 0;
        for (int i = 0; i < TEXTS; i++) {
            String text = changed(changed(anyDateTime()));
            Optional<Instant> expected = expected(text);
            accepted += expected.isPresent() ? 1 : 0;
            assertThat(read(text)).as(text).isEqualTo(expected);
        }
        assertThat(accepted).as("changed texts that are valid times").isBetween(TEXTS / 50, TEXTS / 2);
    }

    @ParameterizedTest
    @CsvSource({
        "2016-12-31T23:59:60Z, 2017-01-01T00:00:00Z",
        "2017-01-01T08:59:60+09:00, 2017-01-01T00:00:00Z",
        "2020-02-29T00:00:00-00:00, 2020-02-29T00:00:00Z",
        "2020-02-29T00:00:00.123456789-00:00, 2020-02-29T00:00:00.123456789Z",
    })
    void readsLeapSecondsAndUnknownOffsetsThatTheJdkRejects(String text, Instant time) {
        assertThat(read(text)).contains(time);
    }

    @ParameterizedTest
    @CsvSource({"-00:00", "12:00-00:00", "2020-02-29-00:00", "2020-02-30T00:00:00-00:00", "2020-02-29T00:00:00Z-00:00"})
    void rejectsInvalidTextsThatEndWithTheUnknownOffset(String text) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOf(WireFormatException.class)
                .hasMessage("created_at: is not a valid RFC 3339 date-time");
    }

    private String anyDateTime() {
        StringBuilder text = new StringBuilder("%04d-%02d-%02dT%02d:%02d:%02d"
                .formatted(
                        random.nextInt(10_000),
                        1 + random.nextInt(12),
                        1 + random.nextInt(31),
                        random.nextInt(24),
                        random.nextInt(60),
                        random.nextInt(60)));
        int digits = random.nextInt(10);
        for (int i = 0; i < digits; i++) {
            text.append(i == 0 ? "." : "").append(random.nextInt(10));
        }
        if (random.nextBoolean()) {
            return text.append('Z').toString();
        }
        return text.append("%s%02d:%02d"
                        .formatted(random.nextBoolean() ? "+" : "-", random.nextInt(19), random.nextInt(60)))
                .toString();
    }

    private String changed(String text) {
        StringBuilder changed = new StringBuilder(text);
        int place = random.nextInt(text.length());
        char character = CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
        switch (random.nextInt(3)) {
            case 0 -> changed.deleteCharAt(place);
            case 1 -> changed.insert(place, character);
            default -> changed.setCharAt(place, character);
        }
        return changed.toString();
    }

    /** Returns the JDK's result, empty if the grammar does not allow the text. */
    private static Optional<Instant> expected(String text) {
        if (!GRAMMAR.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text.replace(' ', 'T').toUpperCase(Locale.ROOT))
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> read(String text) {
        try {
            return Optional.of(parse(text));
        } catch (WireFormatException e) {
            return Optional.empty();
        }
    }

    private static Instant parse(String text) {
        String buffer = "\"12" + text + "3Z\"";
        return Rfc3339.parse("created_at", buffer.toCharArray(), 3, text.length());
    }
}
