package tachyon.chatroom.wire.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tachyon.chatroom.port.AccessToken;

class SecretRedactionTest {
    private static final String TOKEN = "s3cr3t.\"t<o>k&e'n\\/of+the%41=call";
    private static final SecretRedaction REDACTION = SecretRedaction.of(AccessToken.of(TOKEN));

    private static UnaryOperator<String> each(IntFunction<String> character) {
        return text -> {
            StringBuilder escaped = new StringBuilder();
            text.chars().forEach(c -> escaped.append(character.apply(c)));
            return escaped.toString();
        };
    }

    private static String percent(int c) {
        return Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0
                ? Character.toString(c)
                : String.format(Locale.ROOT, "%%%02X", c);
    }

    /** Returns every syntax in which a response may echo a token. */
    static Map<String, UnaryOperator<String>> syntaxes() {
        Map<String, UnaryOperator<String>> syntaxes = new LinkedHashMap<>();
        syntaxes.put("JSON", text -> text.replace("\\", "\\\\").replace("\"", "\\\""));
        syntaxes.put(
                "JSON of PHP",
                text -> text.replace("\\", "\\\\").replace("\"", "\\\"").replace("/", "\\/"));
        syntaxes.put("JSON, upper case", each(c -> String.format(Locale.ROOT, "\\u%04X", c)));
        syntaxes.put("JSON, lower case", each(c -> String.format(Locale.ROOT, "\\u%04x", c)));
        syntaxes.put("percent", each(SecretRedactionTest::percent));
        syntaxes.put("percent, each, lower case", each(c -> String.format(Locale.ROOT, "%%%02x", c)));
        syntaxes.put("HTML, decimal", each(c -> "&#" + c + ";"));
        syntaxes.put("HTML, zeros", each(c -> String.format(Locale.ROOT, "&#%07d;", c)));
        syntaxes.put("HTML, hexadecimal", each(c -> String.format(Locale.ROOT, "&#x%x;", c)));
        syntaxes.put("HTML, upper case", each(c -> String.format(Locale.ROOT, "&#X%X;", c)));
        syntaxes.put(
                "HTML, named",
                text -> text.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;")
                        .replace("'", "&apos;"));
        return syntaxes;
    }

    /** Returns one, two and three layers of the syntaxes in common use. */
    static List<UnaryOperator<String>> nested() {
        List<UnaryOperator<String>> common = Stream.of("JSON of PHP", "percent", "HTML, decimal", "HTML, named")
                .map(name -> Objects.requireNonNull(syntaxes().get(name)))
                .toList();
        List<UnaryOperator<String>> nested = new ArrayList<>(syntaxes().values());
        for (UnaryOperator<String> inner : common) {
            for (UnaryOperator<String> middle : common) {
                UnaryOperator<String> two = text -> middle.apply(inner.apply(text));
                nested.add(two);
                common.forEach(outer -> nested.add(text -> outer.apply(two.apply(text))));
            }
        }
        return nested;
    }

    @Test
    void redactsTheTokenInUpToThreeLayersOfEveryEscape() {
        for (UnaryOperator<String> escape : nested()) {
            String escaped = escape.apply(TOKEN);

            assertThat(REDACTION.redact("<p>" + escaped + "</p>")).isEqualTo("<p>***</p>");
            assertThat(REDACTION.redact(escaped + "|" + escaped)).isEqualTo("***|***");
            assertThat(REDACTION.isShownBy(escaped)).isTrue();
        }
    }

    @Test
    void redactsATruncatedTokenInEveryEscapeAtEveryLength() {
        String prefix = TOKEN.substring(0, 8);
        for (UnaryOperator<String> escape : nested()) {
            String escaped = escape.apply(TOKEN);
            for (int length = escape.apply(prefix).length(); length < escaped.length(); length++) {
                assertThat(REDACTION.redact("bad " + escaped.substring(0, length)))
                        .as(escaped.substring(0, length))
                        .isEqualTo("bad ***");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("syntaxesInOneLayer")
    void keepsAPrefixOfLessThanEightCharacters(UnaryOperator<String> escape) {
        String text = "bad " + escape.apply(TOKEN.substring(0, 7));

        assertThat(REDACTION.redact(text)).isEqualTo(text);
        assertThat(REDACTION.isShownBy(text)).isFalse();
    }

    static Iterable<UnaryOperator<String>> syntaxesInOneLayer() {
        return syntaxes().values();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "No room",
                "\\",
                "\\u",
                "\\u12",
                "\\uzzzz",
                "%",
                "%4",
                "%zz",
                "100 % of &",
                "&",
                "&#",
                "&#;",
                "&#x;",
                "&#12a;",
                "&unknown;",
                "&aaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "s3cr3t",
                "a \\n b %41 &lt; &#65535; &#99999999; \ud83d\ude00",
            })
    void returnsATextWithoutTheTokenAsItIs(String text) {
        assertThat(REDACTION.redact(text)).isSameAs(text);
    }

    @Test
    void findsATokenThatBeginsWithinAnother() {
        SecretRedaction overlapping = SecretRedaction.of(AccessToken.of("abababababac"));

        assertThat(overlapping.redact("ababababababac-abababababa")).isEqualTo("ab***-***");
        assertThat(SecretRedaction.of(AccessToken.of("a")).redact("banana")).isEqualTo("b***n***n***");
        assertThat(SecretRedaction.of(AccessToken.of("aaaaaaaaaa")).redact("aaaaaaaaaaaa b"))
                .isEqualTo("*** b");
    }

    /** Ten texts of 16 KiB need milliseconds; a search of quadratic time would need minutes. */
    @ParameterizedTest
    @ValueSource(
            strings = {"\\", "%", "&", "&#", "%25", "\\\\u005c", "&#38;", "&amp;", "aaaaaaaa", "\\%25&amp;", "%5c%26%25"
            })
    @Timeout(20)
    void redactsHostileTextInLinearTime(String part) {
        String hostile = part.repeat(16 * 1024 / part.length());
        SecretRedaction redaction = SecretRedaction.of(AccessToken.of("a".repeat(4096) + "b"));

        for (int i = 0; i < 10; i++) {
            assertThatCode(() -> redaction.redact(hostile)).doesNotThrowAnyException();
        }
    }
}
