package tachyon.chatroom.wire.json;

import com.ethlo.time.Field;
import com.ethlo.time.ITU;
import com.ethlo.time.LeapSecondException;
import com.ethlo.time.MutableDateTimeBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import tachyon.chatroom.wire.WireFormatException;

/** Reads and writes the REST API's times: RFC 3339 date-times with any offset and up to nine fractional digits. */
final class Rfc3339 {
    /** RFC 3339 (section 4.3) writes UTC without a known local offset like this, which ITU rejects. */
    private static final char[] UNKNOWN_OFFSET = "-00:00".toCharArray();

    private Rfc3339() {}

    /** Reads the time from the JSON parser's buffer: a listing has hundreds. */
    @SuppressWarnings("UnusedException") // The cause's message quotes the text, which may echo a secret.
    static Instant parse(String field, char[] characters, int offset, int length) {
        try {
            return endsWithUnknownOffset(characters, offset, length)
                    ? parseUtc(new String(characters, offset, length - UNKNOWN_OFFSET.length))
                    : parse(characters, offset, length);
        } catch (LeapSecondException e) {
            // Java's time scale has no leap seconds; the next second is the nearest value.
            return e.getNearestDateTime().toInstant();
        } catch (DateTimeException e) {
            throw new WireFormatException(field + ": is not a valid RFC 3339 date-time");
        }
    }

    private static Instant parse(char[] characters, int offset, int length) {
        MutableDateTimeBuffer time = new MutableDateTimeBuffer();
        int read = ITU.parseLenient(characters, offset, length, time);
        // ITU also accepts a date alone and a time without an offset.
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
