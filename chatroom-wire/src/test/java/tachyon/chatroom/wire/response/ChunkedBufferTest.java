package tachyon.chatroom.wire.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChunkedBufferTest {
    private static void write(ChunkedBuffer buffer, byte[] bytes, int maxCount) {
        int written = 0;
        while (written < bytes.length) {
            byte[] array = buffer.array();
            int capacity = array.length - buffer.position();
            int count = Math.min(Math.min(capacity, maxCount), bytes.length - written);
            System.arraycopy(bytes, written, array, buffer.position(), count);
            buffer.advance(count);
            written += count;
        }
    }

    private static byte[] randomBytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private static byte[] content(ChunkedBuffer buffer) {
        return Arrays.copyOf(buffer.contiguous(), buffer.length());
    }

    @Test
    void isEmptyAtFirstAndAllocatesNothing() {
        ChunkedBuffer buffer = new ChunkedBuffer(1024, 4096);

        assertThat(buffer.length()).isZero();
        assertThat(buffer.position()).isZero();
        assertThat(buffer.contiguous()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "512, 512",
        "512, 511",
        "512, 513",
        "512, 8704",
        "512, 8705",
        "8192, 100000",
        "1, 1000000",
        "1000000, 1000000",
        "1000000, 3000000",
    })
    void keepsEveryByteInOrder(int firstChunk, int length) {
        byte[] bytes = randomBytes(length);
        for (int maxCount : new int[] {1000, Integer.MAX_VALUE}) {
            ChunkedBuffer buffer = new ChunkedBuffer(firstChunk, 4_000_000);
            write(buffer, bytes, maxCount);

            assertThat(buffer.length()).isEqualTo(length);
            assertThat(content(buffer)).isEqualTo(bytes);
        }
    }

    @Test
    void keepsBytesThatAreWrittenOneByOne() {
        byte[] bytes = randomBytes(20_000);
        ChunkedBuffer buffer = new ChunkedBuffer(100, 20_000);
        write(buffer, bytes, 1);

        assertThat(content(buffer)).isEqualTo(bytes);
    }

    @Test
    void returnsItsOnlyChunkWithoutACopy() {
        ChunkedBuffer buffer = new ChunkedBuffer(10, 100);
        byte[] array = buffer.array();
        buffer.advance(10);

        assertThat(buffer.contiguous()).isSameAs(array);
        assertThat(array).hasSize(10);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 511, 512, 513, 10_000, 300_000})
    void hasNoCapacityBeyondItsMaximumLength(int maxLength) {
        ChunkedBuffer buffer = new ChunkedBuffer(512, maxLength);
        write(buffer, new byte[maxLength], Integer.MAX_VALUE);

        assertThat(buffer.length()).isEqualTo(maxLength);
        assertThat(buffer.array().length).isEqualTo(buffer.position());
    }

    @Test
    void growsByChunksOfAtMostAQuarterOfAMebibyte() {
        ChunkedBuffer buffer = new ChunkedBuffer(512, 10_000_000);
        assertThat(buffer.array()).hasSize(512);
        for (int kibibytes : new int[] {8, 16, 32, 64, 128, 256, 256}) {
            buffer.advance(buffer.array().length - buffer.position());
            assertThat(buffer.array()).hasSize(kibibytes * 1024);
            assertThat(buffer.position()).isZero();
        }
    }
}
