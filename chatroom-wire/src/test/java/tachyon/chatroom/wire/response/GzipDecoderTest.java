package tachyon.chatroom.wire.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class GzipDecoderTest {
    private static final byte[] MEMBER = gzip("No room");

    private static byte[] gzip(String text) {
        ByteArrayOutputStream coded = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(coded)) {
            out.write(bytes(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return coded.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }

    /** Returns the member with flags in its header and the bytes that the flags announce. */
    private static byte[] withHeader(int flags, byte[] announced) {
        byte[] header = Arrays.copyOf(MEMBER, 10);
        header[3] = (byte) flags;
        return join(header, announced, Arrays.copyOfRange(MEMBER, 10, MEMBER.length));
    }

    private static byte[] headerSum(byte[] header, int error) {
        CRC32 sum = new CRC32();
        sum.update(header);
        int value = (int) sum.getValue() ^ error;
        return new byte[] {(byte) value, (byte) (value >> 8)};
    }

    private static String decode(byte[] coded) throws IOException {
        return text(ContentCoding.gunzip(coded, coded.length, 1000));
    }

    private static String decodePrefix(byte[] coded) {
        return text(ContentCoding.gunzipPrefix(coded, coded.length, 1000));
    }

    private static String text(ChunkedBuffer decoded) {
        return new String(decoded.contiguous(), 0, decoded.length(), StandardCharsets.ISO_8859_1);
    }

    private static void assertInvalid(byte[] coded, String message) {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> decode(coded))
                .withMessage(message);
    }

    @Test
    void decodesConcatenatedMembers() throws IOException {
        assertThat(decode(join(MEMBER, gzip(""), gzip(" left")))).isEqualTo("No room left");
    }

    @Test
    void rejectsBytesBehindTheLastMember() {
        for (String surplus : new String[] {"\0", "x", "\r\n", "{\"chatroom\":{}}", "x".repeat(1000)}) {
            assertInvalid(join(MEMBER, bytes(surplus)), "bytes behind the last member");
            assertInvalid(join(MEMBER, MEMBER, bytes(surplus)), "bytes behind the last member");
        }
        assertInvalid(join(MEMBER, bytes("\u001f")), "bytes behind the last member");
        assertInvalid(join(MEMBER, bytes("\u001f\u008b")), "the member is truncated");
        assertInvalid(join(MEMBER, bytes("\u001f\u008bx")), "not a gzip member");
    }

    @Test
    void ignoresBytesBehindTheLastMemberOfAnError() {
        assertThat(decodePrefix(join(MEMBER, bytes("surplus")))).isEqualTo("No room");
    }

    @Test
    void decodesTheBeginningOfATruncatedError() {
        assertThat(decodePrefix(Arrays.copyOf(MEMBER, MEMBER.length - 1))).isEqualTo("No room");
        assertThat(decodePrefix(join(MEMBER, Arrays.copyOf(MEMBER, 9)))).isEqualTo("No room");
        assertThat(decodePrefix(bytes("not gzip"))).isEmpty();
    }

    @Test
    void skipsTheOptionalFieldsOfAHeader() throws IOException {
        assertThat(decode(withHeader(4, bytes("\u0003\0abc")))).isEqualTo("No room");
        assertThat(decode(withHeader(8, bytes("name\0")))).isEqualTo("No room");
        assertThat(decode(withHeader(16, bytes("comment\0")))).isEqualTo("No room");
        assertThat(decode(withHeader(1, new byte[0]))).isEqualTo("No room");

        byte[] header = Arrays.copyOf(MEMBER, 10);
        header[3] = 2;
        assertThat(decode(withHeader(2, headerSum(header, 0)))).isEqualTo("No room");
        assertInvalid(withHeader(2, headerSum(header, 1)), "the member's header does not match its checksum");
    }

    @Test
    void rejectsATruncatedMemberAtEveryLength() {
        byte[] whole = withHeader(4 + 8 + 16, bytes("\u0003\0abcname\0comment\0"));
        for (int length = 0; length < whole.length; length++) {
            byte[] truncated = Arrays.copyOf(whole, length);
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> decode(truncated))
                    .withMessageEndingWith("is truncated");
        }
    }

    @Test
    void rejectsAMemberThatIsNotValid() {
        assertInvalid(withHeader(0x20, new byte[0]), "a reserved flag is set");
        assertInvalid(bytes("{\"a\":1}"), "not a gzip member");
        assertInvalid(join(Arrays.copyOf(MEMBER, 10), bytes("\u00ff\u00ff")), "the compressed data is invalid");
        for (int fromEnd : new int[] {1, 8}) {
            byte[] changed = MEMBER.clone();
            changed[changed.length - fromEnd] ^= 1;
            assertInvalid(changed, "the decoded data does not match its checksum");
        }
    }
}
