package tachyon.chatroom.wire.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tachyon.chatroom.wire.WireFormatException;

class Utf8ValidatorTest {
    private static boolean accepts(byte[] bytes, int maxPart) {
        Utf8Validator validator = new Utf8Validator();
        try {
            for (int i = 0; i < bytes.length; i += maxPart) {
                validator.validate(bytes, i, Math.min(maxPart, bytes.length - i));
            }
            validator.validateEnd();
            return true;
        } catch (WireFormatException e) {
            return false;
        }
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    @Test
    void acceptsEveryCharacterInPartsOfAnyLength() {
        StringBuilder all = new StringBuilder("    ");
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
                all.appendCodePoint(c);
            }
        }
        byte[] bytes = all.toString().getBytes(StandardCharsets.UTF_8);

        assertThat(accepts(bytes, bytes.length)).isTrue();
        for (int part : new int[] {1, 2, 3, 7, 8, 4001}) {
            assertThat(accepts(bytes, part)).isTrue();
        }
    }

    @Test
    void acceptsAndRejectsTheSameSequencesAsTheJdksDecoder() {
        Random random = new Random(1);
        int[] leads = {0x41, 0x80, 0xBF, 0xC0, 0xC2, 0xDF, 0xE0, 0xE1, 0xED, 0xEF, 0xF0, 0xF1, 0xF4, 0xF5, 0xF8, 0xFF};
        int accepted = 0;
        for (int i = 0; i < 500_000; i++) {
            byte[] bytes = new byte[1 + random.nextInt(12)];
            for (int j = 0; j < bytes.length; j++) {
                int following = 0x7F + random.nextInt(0x42);
                bytes[j] = (byte) (random.nextInt(3) == 0 ? leads[random.nextInt(leads.length)] : following);
            }
            boolean valid = isUtf8(bytes);
            assertThat(accepts(bytes, 1 + random.nextInt(12)))
                    .as(() -> HexFormat.of().formatHex(bytes))
                    .isEqualTo(valid);
            accepted += valid ? 1 : 0;
        }
        assertThat(accepted).isBetween(1_000, 499_000);
    }

    @Test
    void rejectsAZeroAmongTheFirstFourBytesOnly() {
        assertThat(accepts(new byte[4], 1)).isFalse();
        assertThat(accepts("[1, \0".getBytes(StandardCharsets.UTF_8), 2)).isTrue();
        assertThat(accepts("[1,\0".getBytes(StandardCharsets.UTF_8), 2)).isFalse();
        assertThatCode(() -> new Utf8Validator().validate(new byte[0], 0, 0)).doesNotThrowAnyException();
    }
}
