package tachyon.chatroom.wire.response;

import java.io.IOException;
import java.util.Locale;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import tachyon.chatroom.wire.ApiHeaders;

/** Decodes a response's content coding within a limit: a small body can decode to a very large one. */
final class ContentCoding {
    private static final int EXPECTED_RATIO = 4;
    private static final int MIN_FIRST_CHUNK = 512;
    private static final int MAX_FIRST_CHUNK = 256 * 1024;

    private ContentCoding() {}

    /** Returns whether a Content-Encoding is gzip or identity, the codings that requests accept. */
    static boolean isKnown(@Nullable String contentEncoding) {
        return isIdentity(contentEncoding) || isGzip(contentEncoding);
    }

    static boolean isIdentity(@Nullable String contentEncoding) {
        return contentEncoding == null || contentEncoding.isBlank() || is(contentEncoding, "identity");
    }

    static boolean isGzip(@Nullable String contentEncoding) {
        return contentEncoding != null && is(contentEncoding, ApiHeaders.GZIP);
    }

    private static boolean is(String contentEncoding, String coding) {
        return contentEncoding.strip().toLowerCase(Locale.ROOT).equals(coding);
    }

    /**
     * Decodes complete gzip.
     *
     * @return the decoded bytes, at most {@code maxLength}; further ones are not decoded
     * @throws IOException if the bytes are not valid gzip, or others follow the last member
     */
    static ChunkedBuffer gunzip(byte[] coded, int length, int maxLength) throws IOException {
        ChunkedBuffer decoded = buffer(length, maxLength);
        try (GzipDecoder gzip = new GzipDecoder(coded, length)) {
            decode(gzip, decoded, maxLength);
            if (decoded.length() < maxLength && gzip.remaining() > 0) {
                throw new ZipException("bytes behind the last member");
            }
        }
        return decoded;
    }

    /**
     * Decodes gzip that may be truncated or invalid.
     *
     * @return the decoded bytes in front of the first that is not valid, at most {@code maxLength}
     */
    static ChunkedBuffer gunzipPrefix(byte[] coded, int length, int maxLength) {
        ChunkedBuffer decoded = buffer(length, maxLength);
        try (GzipDecoder gzip = new GzipDecoder(coded, length)) {
            decode(gzip, decoded, maxLength);
        } catch (IOException e) {
            // The bytes that have been decoded are the result.
        }
        return decoded;
    }

    private static ChunkedBuffer buffer(int codedLength, int maxLength) {
        long expected = Math.max(MIN_FIRST_CHUNK, (long) codedLength * EXPECTED_RATIO);
        return new ChunkedBuffer((int) Math.min(expected, MAX_FIRST_CHUNK), maxLength);
    }

    private static void decode(GzipDecoder gzip, ChunkedBuffer decoded, int maxLength) throws IOException {
        while (decoded.length() < maxLength) {
            byte[] bytes = decoded.array();
            int count = gzip.read(bytes, decoded.position(), bytes.length - decoded.position());
            if (count < 0) {
                return;
            }
            decoded.advance(count);
        }
    }
}
