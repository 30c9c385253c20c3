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
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tachyon.chatroom.port.AccessToken;

class SecretRedactionTest {
    private static final String TOKEN = "s3cr3t.\"t<o>k&e'n\\/of+the%41=call";
    private static final SecretRedaction REDACTION = SecretRedaction.of(AccessToken.of(TOKEN));

    /** Names of HTML for characters of ASCII. */
    private static final Map<Integer, String> NAMES = names();

    private static Map<Integer, String> names() {
        List<String> names = List.of(
                ("excl quot num dollar percnt amp apos lpar rpar ast plus comma period sol colon semi lt equals gt"
                                + " quest commat lsqb bsol rsqb Hat lowbar grave lcub verbar rcub")
                        .split(" ", -1));
        String characters = "!\"#$%&'()*+,./:;<=>?@[\\]^_`{|}";
        Map<Integer, String> result = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            result.put((int) characters.charAt(i), names.get(i));
        }
        return result;
    }

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
        syntaxes.put("HTML, decimal, no semicolon", each(c -> "&#" + c));
        syntaxes.put("HTML, many zeros", each(c -> "&#" + "0".repeat(25) + c + ";"));
        syntaxes.put("HTML, hexadecimal, many zeros", each(c -> "&#x" + "0".repeat(25) + Integer.toHexString(c)));
        syntaxes.put(
                "HTML, every name", each(c -> NAMES.containsKey(c) ? "&" + NAMES.get(c) + ";" : Character.toString(c)));
        syntaxes.put(
                "HTML, named",
                text -> text.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;")
                        .replace("'", "&apos;"));
        return syntaxes;
    }

    /** Returns one layer of every syntax, and two and three layers of the syntaxes in common use. */
    private static List<UnaryOperator<String>> nested(int maxLayers) {
        List<UnaryOperator<String>> common = Stream.of("JSON of PHP", "percent", "HTML, decimal", "HTML, named")
                .map(name -> Objects.requireNonNull(syntaxes().get(name)))
                .toList();
        List<UnaryOperator<String>> nested = new ArrayList<>(syntaxes().values());
        for (UnaryOperator<String> inner : common) {
            for (UnaryOperator<String> middle : common) {
                UnaryOperator<String> two = text -> middle.apply(inner.apply(text));
                nested.add(two);
                if (maxLayers == 3) {
                    common.forEach(outer -> nested.add(text -> outer.apply(two.apply(text))));
                }
            }
        }
        return nested;
    }

    @Test
    void redactsTheTokenInUpToThreeLayersOfEveryEscape() {
        for (UnaryOperator<String> escape : nested(3)) {
            String escaped = escape.apply(TOKEN);

            // The text behind the limit is omitted.
            assertThat(REDACTION.redact("<p>" + escaped + "</p>"))
                    .isEqualTo(escaped.length() + 7 <= SecretRedaction.MAX_CHARACTERS ? "<p>***</p>" : "<p>***");
            assertThat(REDACTION.redact(escaped + "|" + escaped))
                    .startsWith(2 * escaped.length() < SecretRedaction.MAX_CHARACTERS ? "***|***" : "***");
            assertThat(REDACTION.isShownBy(escaped)).isTrue();
        }
    }

    @Test
    void redactsATokenTruncatedAtEveryLengthInUpToTwoLayers() {
        String prefix = TOKEN.substring(0, 8);
        for (UnaryOperator<String> escape : nested(2)) {
            String escaped = escape.apply(TOKEN);
            for (int length = escape.apply(prefix).length(); length < escaped.length(); length++) {
                assertThat(REDACTION.redact("bad " + escaped.substring(0, length)))
                        .as(escaped.substring(0, length))
                        .isEqualTo("bad ***");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&sol;ab&plus;cd&equals;ef&period;gh&lowbar;ij~kl&NewLine;",
                "/ab&plus;cd=ef.gh&UnderBar;ij~kl",
                "&#x2F&#X61b+cd=ef.gh_ij~kl",
                "&#47ab+&#99d=ef.gh_ij~k&#108",
                "/ab+cd&#00000000061ef&#x000000000000000000002e;gh_ij~kl",
                "\\u002fab%2bcd&#61;ef.gh_ij~kl",
                "&#92;u002fab%252Bcd&amp;equals;ef%5Cu002Egh_ij~kl",
                "%26sol%3bab+cd=ef.gh_ij~kl",
                "%41/ab+cd=ef.gh_ij~kl",
                "&/ab+cd%3Def.gh_ij~kl",
                "%2/ab+cd%3Def.gh_ij~kl",
                "\\/ab+cd%3Def.gh_ij~kl",
            })
    void redactsATokenWhoseCharactersHaveDifferentEscapes(String echo) {
        SecretRedaction redaction = SecretRedaction.of(AccessToken.of("/ab+cd=ef.gh_ij~kl"));

        assertThat(redaction.redact("<p>" + echo + "<p>")).matches("<p>(%41|&|%2)?\\*\\*\\*(&NewLine;)?<p>");
    }

    /** Random escapes of each character, in random layers, in random text, truncated at each place. */
    @RepeatedTest(200)
    void redactsRandomMixturesOfEscapesTruncatedAnywhere(RepetitionInfo info) {
        RandomEcho echo = new RandomEcho(info.getCurrentRepetition());
        SecretRedaction redaction = SecretRedaction.of(AccessToken.of(echo.token()));
        String noise = echo.noise();
        String text = noise + echo.text();
        for (int end = noise.length(); end <= text.length(); end++) {
            String truncated = text.substring(0, end);
            String redacted = redaction.redact(truncated);
            if (echo.countBefore(end - noise.length()) >= 8) {
                assertThat(redacted).as("%s: %s", echo.token(), truncated).endsWith("***");
                assertThat(noise).as(truncated).startsWith(redacted.substring(0, redacted.length() - 3));
            }
        }
        String behind = "\"" + echo.noise();
        assertThat(redaction.redact(text + behind))
                .as("%s: %s", echo.token(), text)
                .endsWith("***" + behind);
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

    /** A text of 16 KiB needs less than a second; a search of quadratic time would need minutes. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\",
                "%",
                "&",
                "&#",
                "%25",
                "\\\\u005c",
                "&#38;",
                "&amp;",
                "aaaaaaaa",
                "\\%25&amp;",
                "%5c%26%25",
                "&#0",
                "&#x0",
                "&#&#48",
                "&#&#&#52&#56",
                "&amp;#38;amp;#48;",
                "%61",
                "&#97;",
                "\\u0061",
                "&#&#57;&#55;"
            })
    @Timeout(20)
    void boundsTheTimeForHostileText(String part) {
        String hostile = part.repeat(256 * 1024 / part.length());
        SecretRedaction redaction = SecretRedaction.of(AccessToken.of("a".repeat(16) + "b".repeat(4080)));

        assertThatCode(() -> redaction.redact(hostile)).doesNotThrowAnyException();
    }

    /** The text behind the limit is not searched, so it is omitted and counts as one that shows the token. */
    @Test
    void omitsWhatIsBehindTheLimit() {
        String harmless = "x".repeat(SecretRedaction.MAX_CHARACTERS);

        assertThat(REDACTION.redact(harmless + TOKEN)).isEqualTo(harmless);
        assertThat(REDACTION.isShownBy(harmless)).isFalse();
        assertThat(REDACTION.isShownBy(harmless + "x")).isTrue();
        assertThat(REDACTION.redact("x".repeat(SecretRedaction.MAX_CHARACTERS - 10) + TOKEN))
                .isEqualTo("x".repeat(SecretRedaction.MAX_CHARACTERS - 10) + "***");
        assertThat(REDACTION.redact("x".repeat(SecretRedaction.MAX_CHARACTERS - 1) + "\uD83D\uDE00"))
                .isEqualTo("x".repeat(SecretRedaction.MAX_CHARACTERS - 1));
    }
}
