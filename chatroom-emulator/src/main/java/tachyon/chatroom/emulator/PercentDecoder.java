package tachyon.chatroom.emulator;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** A strict decoder of percent-encoded text. It rejects invalid UTF-8, and characters that must be encoded. */
final class PercentDecoder {
    private PercentDecoder() {}

    /** Decodes one segment of a path, in which a plus sign is literal. */
    static String segment(String raw) {
        return decode("path", raw);
    }

    /** Decodes a name or a value of a query, in which a plus sign is a space. */
    static String query(String raw) {
        return decode("query", raw.replace("+", "%20"));
    }

    private static String decode(String field, String raw) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '%') {
                bytes.write(octet(field, raw, i));
                i += 2;
            } else if (c > 0x20 && c < 0x7F) {
                bytes.write(c);
            } else {
                throw Rejection.badRequest(field + ": must percent-encode all characters except visible ASCII");
            }
        }
        return text(field, bytes.toByteArray());
    }

    private static int octet(String field, String raw, int percent) {
        boolean complete = percent + 2 < raw.length()
                && HexFormat.isHexDigit(raw.charAt(percent + 1))
                && HexFormat.isHexDigit(raw.charAt(percent + 2));
        if (!complete) {
            throw Rejection.badRequest(field + ": must contain two hexadecimal digits after each percent sign");
        }
        return HexFormat.fromHexDigits(raw, percent + 1, percent + 3);
    }

    private static String text(String field, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Rejection.badRequest(field + ": must be percent-encoded UTF-8");
        }
    }
}
