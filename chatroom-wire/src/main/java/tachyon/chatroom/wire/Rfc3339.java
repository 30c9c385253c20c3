package tachyon.chatroom.wire;

import com.ethlo.time.Field;
import com.ethlo.time.ITU;
import com.ethlo.time.LeapSecondException;
import com.ethlo.time.MutableDateTimeBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;

/** Times as the dialect writes them: RFC 3339 date-times, any offset, up to nine fractional digits. */
final class Rfc3339 {
    /** RFC 3339 (section 4.3) writes UTC without a known local offset like this, which ITU does not take. */
    private static final char[] UNKNOWN_OFFSET = "-00:00".toCharArray();

    private Rfc3339() {}

    /** Reads the time from where the JSON parser has it, as a listing has hundreds. */
    @SuppressWarnings("UnusedException") // The cause's message quotes the text, which may echo a secret.
    static Instant parse(String field, char[] characters, int offset, int length) {
        try {
            return endsWithUnknownOffset(characters, offset, length)
                    ? parseUtc(new String(characters, offset, length - UNKNOWN_OFFSET.length))
                    : parse(characters, offset, length);
        } catch (LeapSecondException e) {
            // Java's time scale has no leap seconds; the next second is the nearest it can say.
            return e.getNearestDateTime().toInstant();
        } catch (DateTimeException e) {
            throw new WireFormatException(field + ": is no RFC 3339 date-time");
        }
    }

    private static Instant parse(char[] characters, int offset, int length) {
        MutableDateTimeBuffer time = new MutableDateTimeBuffer();
        int read = ITU.parseLenient(characters, offset, length, time);
        // A date or a time of the day without an offset is one to ITU, too.
        if (read != length || !time.hasOffset() || !time.includesGranularity(Field.SECOND)) {
            throw new DateTimeException("not a date-time");
        }
        return Instant.ofEpochSecond(time.toEpochSecond(), time.getNano());
    }

    private static Instant parseUtc(String localTime) {
        char[] characters = (localTime + "Z").toCharArray();
        return parse(characters, 0, characters.length);
    }

    private static boolean endsWithUnknownOffset(char[] characters, int offset, int length) {
        int end = offset + length;
        int begin = end - UNKNOWN_OFFSET.length;
        return begin >= offset && Arrays.equals(characters, begin, end, UNKNOWN_OFFSET, 0, UNKNOWN_OFFSET.length);
    }

    static String format(Instant time) {
        return DateTimeFormatter.ISO_INSTANT.format(time);
    }
}
