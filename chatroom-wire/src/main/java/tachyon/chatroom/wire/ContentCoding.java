package tachyon.chatroom.wire;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Undoes an answer's coding, under a limit: a small body can unfold into a very large one. */
final class ContentCoding {
    private static final int INITIAL_FACTOR = 4;

    private ContentCoding() {}

    /** Whether a Content-Encoding is one that was asked for. */
    static boolean isKnown(@Nullable String contentEncoding) {
        return isIdentity(contentEncoding) || isGzip(contentEncoding);
    }

    static boolean isIdentity(@Nullable String contentEncoding) {
        return contentEncoding == null || contentEncoding.isBlank() || is(contentEncoding, "identity");
    }

    static boolean isGzip(@Nullable String contentEncoding) {
        return contentEncoding != null && is(contentEncoding, Headers.GZIP);
    }

    private static boolean is(String contentEncoding, String coding) {
        return contentEncoding.strip().toLowerCase(Locale.ROOT).equals(coding);
    }

    /**
     * Decodes gzip.
     *
     * @return the decoded bytes, cut one byte over {@code limit} if there are more
     */
    static byte[] gunzip(byte[] coded, int length, int limit) throws IOException {
        int most = limit == Integer.MAX_VALUE ? limit : limit + 1;
        byte[] decoded = new byte[(int) Math.min(most, Math.max(512L, (long) length * INITIAL_FACTOR))];
        int filled = 0;
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(coded, 0, length))) {
            while (true) {
                int n = in.readNBytes(decoded, filled, decoded.length - filled);
                filled += n;
                if (filled < decoded.length || filled == most) {
                    return filled == decoded.length ? decoded : Arrays.copyOf(decoded, filled);
                }
                decoded = Arrays.copyOf(decoded, (int) Math.min(most, decoded.length * 2L));
            }
        }
    }
}
