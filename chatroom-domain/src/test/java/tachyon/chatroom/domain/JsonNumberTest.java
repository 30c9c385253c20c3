package tachyon.chatroom.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonNumberTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "0.0",
                "-0.00",
                "7",
                "10",
                "1.10",
                "9007199254740993",
                "1E400",
                "1e+5",
                "1e-5",
                "-1.5E007",
                "0e0",
                "123456789012345678901234567890.12345678901234567890"
            })
    void keepsEveryCharacter(String text) {
        assertThat(new JsonNumber(text).text()).isEqualTo(text);
        assertThat(new JsonNumber(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "+1",
                "01",
                "-01",
                "00",
                ".5",
                "-.5",
                "1.",
                "1.e5",
                "1e",
                "1e+",
                "1E5.0",
                "NaN",
                "Infinity",
                "-Infinity",
                "0x1F",
                "1f",
                "1L",
                "1,000",
                "1_000",
                "1 ",
                " 1",
                "1\n",
                "--1",
                "1-",
                "null",
                "\u0661"
            })
    void rejectsTextThatIsNotAValidJsonNumber(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new JsonNumber(text))
                .withMessage("number: must be a valid JSON number, is " + text.replaceAll("[^ -~]", "?"));
    }

    @ParameterizedTest
    @MethodSource
    void keepsANumberOfAnyLength(String text) {
        assertThat(new JsonNumber(text).text()).isEqualTo(text);
    }

    static Stream<String> keepsANumberOfAnyLength() {
        return Stream.of("9".repeat(1_000_000), "0." + "1".repeat(1_000_000), "1e" + "0".repeat(1_000_000) + "1");
    }

    @Test
    void convertsUpToAThousandCharactersToADecimal() {
        JsonNumber longest = new JsonNumber("9".repeat(1000));
        JsonNumber longer = new JsonNumber("9".repeat(1001));

        assertThat(longest.toBigDecimal()).isEqualTo("9".repeat(1000));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(longer::toBigDecimal)
                .withMessage("number: must have at most 1000 characters for a BigDecimal, has 1001");
    }

    @Test
    void quotesTheBeginningOfAnInvalidTextOnOneLine() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new JsonNumber("\r\n\u2028\u202e\u001b" + "9".repeat(200)))
                .withMessage("number: must be a valid JSON number, is ?????" + "9".repeat(95) + "...");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 9007199254740993L, Long.MIN_VALUE, Long.MAX_VALUE})
    void writesAnIntegerWithEveryDigit(long value) {
        assertThat(JsonValue.of(value)).isEqualTo(new JsonNumber(Long.toString(value)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.10", "-0.00", "1E+400", "1E-7", "9007199254740993.0000000000000001"})
    void keepsTheScaleOfADecimal(String text) {
        BigDecimal decimal = new BigDecimal(text);

        assertThat(JsonValue.of(decimal).toBigDecimal()).isEqualTo(decimal);
    }

    @Test
    void convertsToADecimalWithEveryDigit() {
        assertThat(new JsonNumber("9007199254740993").toBigDecimal()).isEqualTo("9007199254740993");
        assertThat(new JsonNumber("1.10").toBigDecimal()).isEqualTo("1.10");
        assertThat(new JsonNumber("1E400").toBigDecimal()).isEqualTo("1E+400");
        assertThat(new JsonNumber("-0").toBigDecimal()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E99999999999", "1E-99999999999", "1E2147483649"})
    void keepsAnExponentOutsideBigDecimalsRangeButDoesNotConvertIt(String text) {
        JsonNumber number = new JsonNumber(text);

        assertThat(number).hasToString(text);
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(number::toBigDecimal)
                .withMessage("number: exponent must be in BigDecimal's range, number is %s", text)
                .withCauseInstanceOf(NumberFormatException.class);
    }

    @Test
    void isEqualByText() {
        assertThat(new JsonNumber("1.10")).isEqualTo(new JsonNumber("1.10")).hasSameHashCodeAs(new JsonNumber("1.10"));
        assertThat(Stream.of("1.10", "1.1", "11E-1", "11e-1").map(JsonNumber::new))
                .doesNotHaveDuplicates();
    }
}
