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
     * Decodes gzip.
     *
     * @param complete whether bytes behind the last member are a violation; otherwise they are ignored
     * @return the decoded bytes, at most {@code maxLength}; further ones are not decoded
     * @throws IOException if the bytes are not valid gzip
     */
    static ChunkedBuffer gunzip(byte[] coded, int length, int maxLength, boolean complete) throws IOException {
        long expected = Math.max(MIN_FIRST_CHUNK, (long) length * EXPECTED_RATIO);
        ChunkedBuffer decoded = new ChunkedBuffer((int) Math.min(expected, MAX_FIRST_CHUNK), maxLength);
        try (GzipDecoder gzip = new GzipDecoder(coded, length)) {
            while (decoded.length() < maxLength) {
                byte[] bytes = decoded.array();
                int count = gzip.read(bytes, decoded.position(), bytes.length - decoded.position());
                if (count < 0) {
                    if (complete && gzip.remaining() > 0) {
                        throw new ZipException("bytes behind the last member");
                    }
                    break;
                }
                decoded.advance(count);
            }
        }
        return decoded;
    }
}
