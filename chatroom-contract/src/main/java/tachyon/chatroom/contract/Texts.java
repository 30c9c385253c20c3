package tachyon.chatroom.contract;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Texts that an incorrect encoding changes, trims, escapes twice or truncates. All are well-formed Unicode. */
final class Texts {
    private Texts() {}

    static Stream<String> unusual() {
        return Stream.of(
                "",
                " ",
                "  a  b ",
                "a/b?c#d&e=f%20g+h;i",
                "%2F%00",
                "\"quoted\" \\ and \\\" escaped \\u0041",
                "\b\f\n\r\t\u0000\u001f\u007f\u0080\u009f",
                "\u2028\u2029\u00a0\u200b\ufeff",
                "방 ü ß İ ı ﬁ",
                "e\u0301 is not \u00e9",
                "\uD83D\uDE00 \uD83D\uDC69\u200D\uD83D\uDC67 \uDBFF\uDFFF",
                "\uFFFD\uFFFE\uFFFF",
                "<b>&amp;</b> ${x} {{y}} null",
                "x".repeat(10_000));
    }

    /** Returns a text for a test's display name, with invisible and non-ASCII characters as code points. */
    static String printable(String text) {
        String shown = text.codePoints()
                .limit(40)
                .mapToObj(c -> c > 0x20 && c < 0x7f ? Character.toString(c) : String.format("{%04X}", c))
                .collect(Collectors.joining());
        return text.isEmpty() ? "(empty)" : shown;
    }
}
