package tachyon.chatroom.wire;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Undoes an answer's coding, under a limit: a small body can unfold into a very large one. */
final class ContentCoding {
    private static final int INITIAL_FACTOR = 4;
    private static final int LARGEST_FIRST_PIECE = 256 * 1024;

    private ContentCoding() {}

    /** Whether a Content-Encoding is one that was asked for. */
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
     * @return the decoded bytes, at most {@code most}
     */
    static ChunkedBuffer gunzip(byte[] coded, int length, int most) throws IOException {
        ChunkedBuffer decoded = new ChunkedBuffer(
                (int) Math.min(most, Math.min(Math.max(512L, (long) length * INITIAL_FACTOR), LARGEST_FIRST_PIECE)),
                most);
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(coded, 0, length))) {
            while (decoded.length() < most) {
                byte[] bytes = decoded.array();
                int count = in.read(bytes, decoded.position(), bytes.length - decoded.position());
                if (count < 0) {
                    break;
                }
                decoded.advance(count);
            }
        }
        return decoded;
    }
}
