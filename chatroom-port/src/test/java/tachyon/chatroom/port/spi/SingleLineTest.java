package tachyon.chatroom.port.spi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SingleLineTest {
    private static boolean isControl(char c) {
        return Character.isISOControl(c)
                || switch (Character.getType(c)) {
                    case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
                    default ->
                        "\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069".indexOf(c) >= 0;
                };
    }

    @Test
    void replacesEveryControlCharacterWithASpaceAndNoOther() {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            assertThat(SingleLine.of("a" + (char) c + "b"))
                    .isEqualTo(isControl((char) c) ? "a b" : "a" + (char) c + "b");
        }
    }

    @Test
    void returnsATextWithoutControlCharactersItself() {
        String text = "No room \ud83d\ude00";

        assertThat(SingleLine.of(text)).isSameAs(text);
        assertThat(SingleLine.of("\r\n\u001b[31mred")).isEqualTo("   [31mred");
    }
}
