package tachyon.chatroom.emulator;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Undoes percent-encoding, once and strictly: what is no UTF-8, or should have been encoded, is refused. */
final class PercentDecoding {
    private PercentDecoding() {}

    /** One segment of a path, in which a plus is a plus. */
    static String segment(String raw) {
        return decode("path", raw);
    }

    /** A name or a value of a query, in which a plus is a space. */
    static String query(String raw) {
        return decode("query", raw.replace("+", "%20"));
    }

    private static String decode(String where, String raw) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '%') {
                bytes.write(octet(where, raw, i));
                i += 2;
            } else if (c > 0x20 && c < 0x7F) {
                bytes.write(c);
            } else {
                throw Rejection.badRequest(where + ": holds a character that must be percent-encoded");
            }
        }
        return text(where, bytes.toByteArray());
    }

    private static int octet(String where, String raw, int percent) {
        boolean complete = percent + 2 < raw.length()
                && HexFormat.isHexDigit(raw.charAt(percent + 1))
                && HexFormat.isHexDigit(raw.charAt(percent + 2));
        if (!complete) {
            throw Rejection.badRequest(where + ": a percent sign must be followed by two hexadecimal digits");
        }
        return HexFormat.fromHexDigits(raw, percent + 1, percent + 3);
    }

    private static String text(String where, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Rejection.badRequest(where + ": must be percent-encoded UTF-8");
        }
    }
}
