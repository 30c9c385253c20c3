package tachyon.chatroom.http.connection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The response that an HTTP library's parser has read. */
final class ParsedResponse {
    private static final int BUFFER_SIZE = 1024;

    private final List<String> headerNames = new ArrayList<>();
    private int status;
    private byte[] body = {};
    private @Nullable Exception failure;
    private boolean reusable;
    private boolean readBeyondEnd;

    /** A source of body bytes. */
    @FunctionalInterface
    interface Source {
        /** Reads like {@link java.io.InputStream#read(byte[], int, int)}. */
        int read(byte[] bytes, int offset, int length) throws Exception;
    }

    void headersRead(int received, Iterable<String> names) {
        status = received;
        names.forEach(headerNames::add);
    }

    /** Reads the body up to its end, which its source throws an exception instead of if it is invalid. */
    void readBody(Source source) throws Exception {
        byte[] bytes = new byte[BUFFER_SIZE];
        int length = 0;
        try {
            int count;
            while ((count = source.read(bytes, length, bytes.length - length)) >= 0) {
                length += count;
                if (length == bytes.length) {
                    bytes = Arrays.copyOf(bytes, 2 * length);
                }
            }
        } finally {
            body = Arrays.copyOf(bytes, length);
        }
    }

    void failed(Exception reason) {
        failure = reason;
    }

    /** Records the state of the connection behind the response. */
    void finished(boolean isReusable, ReplayChannel channel) {
        reusable = isReusable;
        readBeyondEnd = channel.isReadBeyondEnd();
    }

    /** Returns the status, 0 if there was no valid one. */
    int status() {
        return status;
    }

    List<String> headerNames() {
        return headerNames;
    }

    byte[] body() {
        return body;
    }

    @Nullable Exception failure() {
        return failure;
    }

    boolean isReusable() {
        return reusable;
    }

    boolean isReadBeyondEnd() {
        return readBeyondEnd;
    }

    @Override
    public String toString() {
        return "status " + status + ", headers " + headerNames + ", " + body.length + " bytes of body"
                + (reusable ? ", reusable" : "") + (readBeyondEnd ? ", read beyond the end" : "")
                + (failure == null ? "" : ", failure " + failure);
    }
}
