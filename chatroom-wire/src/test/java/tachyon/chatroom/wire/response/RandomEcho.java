package tachyon.chatroom.wire.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** A random token, and a text that echoes it with a random escape of each character in up to three layers. */
final class RandomEcho {
    private static final String BEARER =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~+/=".repeat(2);
    private static final String VISIBLE = BEARER + "!\"#$%&'()*,:;<>?@[\\]^`{|}";
    private static final String NO_JSON_CHARACTER = "bfnrtu";
    private static final String[] NOISE = {"%", "\\", "&", "&#", "&#x", "\\u00", "%2", "&amp", ";", "x", "0", "1", " "};
    private static final String[] NAMES = {
        "+plus",
        "=equals",
        ".period",
        "_lowbar",
        "_UnderBar",
        "/sol",
        "&amp",
        "&AMP",
        "%percnt",
        "\\bsol",
        "#num",
        ";semi",
        ":colon",
        "<lt",
        "\"quot",
    };

    private final Random random;
    private final String token;
    private final StringBuilder text = new StringBuilder();

    /** The end of each character's escape in the text. */
    private final List<Integer> ends = new ArrayList<>();

    RandomEcho(long seed) {
        random = new Random(seed);
        String alphabet = random.nextBoolean() ? BEARER : VISIBLE;
        StringBuilder characters = new StringBuilder();
        for (int length = 8 + random.nextInt(12); length > 0; length--) {
            characters.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        token = characters.toString();
        for (int i = 0; i < token.length(); i++) {
            text.append(escape(token.charAt(i), 3));
            ends.add(text.length());
        }
    }

    String token() {
        return token;
    }

    String text() {
        return text.toString();
    }

    /** Returns the number of characters whose escapes end at or before an index of the text. */
    long countBefore(int index) {
        return ends.stream().filter(end -> end <= index).count();
    }

    /** Returns text that may be the start of an escape. */
    String noise() {
        StringBuilder noise = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            noise.append(NOISE[random.nextInt(NOISE.length)]);
        }
        return noise.toString();
    }

    private String escape(char c, int layers) {
        if (layers == 0 || random.nextInt(layers == 3 ? 3 : 5) == 0) {
            return Character.toString(c);
        }
        StringBuilder nested = new StringBuilder();
        for (char part : escape(c).toCharArray()) {
            nested.append(random.nextInt(4) == 0 ? escape(part, layers - 1) : part);
        }
        return nested.toString();
    }

    private String escape(char c) {
        String zeros = "0".repeat(random.nextInt(12));
        String semicolon = random.nextBoolean() ? ";" : "";
        return switch (random.nextInt(7)) {
            case 0 -> String.format(Locale.ROOT, random.nextBoolean() ? "\\u%04x" : "\\u%04X", (int) c);
            case 1 -> NO_JSON_CHARACTER.indexOf(c) >= 0 ? Character.toString(c) : "\\" + c;
            case 2 -> String.format(Locale.ROOT, random.nextBoolean() ? "%%%02x" : "%%%02X", (int) c);
            case 3 -> "&#" + zeros + (int) c + semicolon;
            case 4 -> "&#x" + zeros + Integer.toHexString(c) + semicolon;
            case 5 -> "&#X" + zeros + Integer.toHexString(c).toUpperCase(Locale.ROOT) + semicolon;
            default -> named(c);
        };
    }

    private static String named(char c) {
        for (String name : NAMES) {
            if (name.charAt(0) == c) {
                return "&" + name.substring(1) + ";";
            }
        }
        return Character.toString(c);
    }
}
