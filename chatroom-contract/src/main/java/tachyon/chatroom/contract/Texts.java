package tachyon.chatroom.contract;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Texts that an incorrect encoding, normalization, pattern or truncation changes or mistakes for another text of the
 * list. Most differ from another one only by such a change, so that a listing finds too many or too few of them.
 */
final class Texts {
    private static final List<String> SHORT = List.of(
            // Spaces, URL encoding and form encoding.
            " ",
            "a b",
            "a+b",
            "a%20b",
            "a%2Bb",
            "a%2520b",
            "a  b",
            " a b",
            "  a",
            "a b ",
            "\u00a0a b\u3000",
            "a\u00a0b",
            "%",
            "%%",
            "a%b",
            "%2F%00",
            "a/b",
            "a//b",
            "a%2Fb",
            "../a",
            "...",
            "a?b=c#d",
            "a?b",
            "a#b",
            "a&b=c",
            "a;b",
            "a=b",
            "a,b",
            "a:b@c",
            "~",
            "!",
            "|",
            "^",
            "`",
            // Case, normal forms and accents.
            "A B",
            "A b",
            "straße",
            "STRASSE",
            "İ ı I i",
            "é",
            "e\u0301",
            "e",
            "\u00c5",
            "A\u030a",
            "\u212b",
            "ﬁ",
            "fi",
            "방",
            "\u1107\u1161\u11bc",
            "①",
            "1",
            // Controls, format characters and supplementary characters.
            "a\tb",
            "a\nb",
            "a\r\nb",
            "a\u0000b",
            "ab",
            "\b\f\u0001\u001f\u007f\u0080\u009f",
            "a\u200bb",
            "a\u00adb",
            "\ufeffa b",
            "\u2028\u2029",
            "\u202ea b",
            "😀",
            "👩\u200d👧 \uDBFF\uDFFF",
            "\ufffd",
            "\ufffe\uffff",
            // Patterns.
            "_",
            "a_b",
            "*",
            "a*b",
            ".",
            "a.b",
            ".*",
            "[a]b",
            "(a|b)",
            "^a b$",
            "a\\b",
            "a\\\\b",
            "$1",
            "a{1}",
            // Quotes, escapes and literals of other languages.
            "'a'",
            "''a''",
            "a'b",
            "\"a\"",
            "\\\"a\\\"",
            "\\u0041",
            "A",
            "\\n",
            "&",
            "&amp;",
            "<b>a",
            "&lt;b>a",
            "${a}",
            "null",
            "true",
            "{}");

    private static final List<String> LONG = Stream.of(64, 255, 20_000)
            .flatMap(length -> Stream.of("x".repeat(length) + "y", "x".repeat(length) + "z"))
            .toList();

    private Texts() {}

    /** Returns well-formed texts. */
    static List<String> all() {
        return Stream.of(Stream.of(""), SHORT.stream(), LONG.stream())
                .flatMap(texts -> texts)
                .toList();
    }

    /** Returns texts that are valid identifiers of chatrooms and users. */
    static List<String> identifiers() {
        return all().stream()
                .filter(text ->
                        !text.isBlank() && !text.equals(".") && text.chars().noneMatch(Character::isISOControl))
                .toList();
    }

    /** Returns texts of visible ASCII characters, which are valid identifiers of operators. */
    static List<String> visibleAscii() {
        return all().stream().filter(text -> text.matches("[!-~]+")).toList();
    }

    /** Returns texts that a JSON string can contain: also lone surrogates, which have no UTF-8 encoding. */
    static List<String> inJson() {
        return Stream.concat(all().stream(), Stream.of("\uD83D", "a\uDE00b")).toList();
    }

    /** Returns a text for a display name or a description, with invisible and non-ASCII characters as code points. */
    static String printable(String text) {
        String shown = text.codePoints()
                .limit(40)
                .mapToObj(c -> c > 0x20 && c < 0x7f ? Character.toString(c) : String.format("{%04X}", c))
                .collect(Collectors.joining());
        return text.isEmpty() ? "(empty)" : text.length() > 40 ? shown + "... (" + text.length() + ")" : shown;
    }
}
