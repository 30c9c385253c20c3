package tachyon.chatroom.wire.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A syntax that represents one character by several: its first character, a prefix, zeros if it is a number of any length, and
 * the rest. It is generous, as some readers are: a text that matches is hidden, not processed.
 */
record EscapeSyntax(char first, String prefix, boolean hasZeros, String rest) {
    /** The first characters of all escapes: of JSON, of URLs (RFC 3986) and of HTML. */
    static final String FIRST = "\\%&";

    /** Letters of numbers, which may be upper or lower case. */
    static final String ANY_CASE = "abcdefx";

    /** These letters behind a backslash represent other characters. */
    private static final String JSON_LETTERS = "bfnrtu";

    /** Each character of ASCII that has a name in HTML, with that name. Letters and digits have none. */
    private static final List<String> NAMES = List.of(
            "!excl",
            "\"quot",
            "\"QUOT",
            "#num",
            "$dollar",
            "%percnt",
            "&amp",
            "&AMP",
            "'apos",
            "(lpar",
            ")rpar",
            "*ast",
            "*midast",
            "+plus",
            ",comma",
            ".period",
            "/sol",
            ":colon",
            ";semi",
            "<lt",
            "<LT",
            "=equals",
            ">gt",
            ">GT",
            "?quest",
            "@commat",
            "[lsqb",
            "[lbrack",
            "\\bsol",
            "]rsqb",
            "]rbrack",
            "^Hat",
            "_lowbar",
            "_UnderBar",
            "`grave",
            "`DiacriticalGrave",
            "{lcub",
            "{lbrace",
            "|verbar",
            "|vert",
            "|VerticalLine",
            "}rcub",
            "}rbrace");

    private static final List<List<EscapeSyntax>> BY_CHARACTER = byCharacter();

    private static List<List<EscapeSyntax>> byCharacter() {
        List<List<EscapeSyntax>> result = new ArrayList<>();
        for (char c = 0; c < 128; c++) {
            result.add(escapesOf(c));
        }
        return result;
    }

    private static List<EscapeSyntax> escapesOf(char c) {
        List<EscapeSyntax> escapes = new ArrayList<>();
        String hexadecimal = String.format(Locale.ROOT, "%02x", (int) c);
        escapes.add(new EscapeSyntax('\\', "u00", false, hexadecimal));
        if (JSON_LETTERS.indexOf(c) < 0) {
            escapes.add(new EscapeSyntax('\\', "", false, Character.toString(c)));
        }
        escapes.add(new EscapeSyntax('%', "", false, hexadecimal));
        escapes.add(new EscapeSyntax('&', "#", true, Integer.toString(c)));
        escapes.add(new EscapeSyntax('&', "#x", true, hexadecimal));
        for (String name : NAMES) {
            if (name.charAt(0) == c) {
                escapes.add(new EscapeSyntax('&', "", false, name.substring(1)));
            }
        }
        return List.copyOf(escapes);
    }

    /** Returns the escapes of a character of ASCII. */
    static List<EscapeSyntax> of(char c) {
        return BY_CHARACTER.get(c);
    }

    /** Returns whether an escape may end with a semicolon. Some of HTML need none. */
    boolean hasSemicolon() {
        return first == '&';
    }
}
