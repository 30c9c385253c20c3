package tachyon.chatroom.wire;

import com.ethlo.time.ITU;
import com.ethlo.time.LeapSecondException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** Times as the dialect writes them: RFC 3339 date-times, any offset, up to nine fractional digits. */
final class Rfc3339 {
    private Rfc3339() {}

    @SuppressWarnings("UnusedException") // The cause's message quotes the text, which may echo a secret.
    static Instant parse(String field, String text) {
        try {
            return ITU.parseDateTime(withKnownOffset(text)).toInstant();
        } catch (LeapSecondException e) {
            // Java's time scale has no leap seconds; the next second is the nearest it can say.
            return e.getNearestDateTime().toInstant();
        } catch (DateTimeException e) {
            throw new DialectException(field + ": is no RFC 3339 date-time");
        }
    }

    /** RFC 3339 (section 4.3) writes UTC without a known local offset as {@code -00:00}, which ITU does not take. */
    private static String withKnownOffset(String text) {
        return text.endsWith("-00:00") ? text.substring(0, text.length() - 6) + "Z" : text;
    }

    static String format(Instant time) {
        return DateTimeFormatter.ISO_INSTANT.format(time);
    }
}
