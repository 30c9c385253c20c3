package tachyon.chatroom.http.exchange;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.wire.RestOperation;

/**
 * The fuzz target of responses. The first seven bytes choose the operation, the status, headers and the chunks of the
 * body. The following line may be a header's value, the rest is the body. The response is read, or fails with a failure
 * of the port, which does not show the token.
 */
public final class ResponseFuzz {
    private static final int CHOICES = 7;
    private static final int MAX_RESPONSE_BYTES = 64 * 1024;

    private static final int[] STATUSES = {0, 200, 204, 302, 400, 401, 403, 404, 409, 422, 429, 500, 503};
    private static final List<String> HEADERS = List.of(
            "none",
            "content-type",
            "content-encoding",
            "content-length",
            "transfer-encoding",
            "retry-after",
            "x-request-id");

    private ResponseFuzz() {}

    /**
     * Runs the target once. Every exception other than the port's is a finding.
     *
     * @param input the bytes
     */
    public static void fuzzerTestOneInput(byte[] input) {
        byte[] choices = Arrays.copyOf(input, CHOICES);
        byte[] body = input.length > CHOICES ? Arrays.copyOfRange(input, CHOICES, input.length) : new byte[0];
        RestOperation<?> operation = chosen(RestOperation.ALL, choices[0]);
        int status = STATUSES[(choices[1] & 0xFF) % STATUSES.length];
        FakeTransport transport = FakeTransport.responding(status == 0 ? operation.successStatus() : status)
                .maxResponseBytes(MAX_RESPONSE_BYTES);
        if (choices[2] % 2 == 0) {
            transport.header("content-type", "application/json");
        }
        if (choices[3] % 3 == 0) {
            transport.header("content-encoding", "gzip");
        }
        String header = chosen(HEADERS, choices[4]);
        if (!header.equals("none")) {
            int end = 0;
            while (end < body.length && body[end] != '\n') {
                end++;
            }
            transport.header(header, new String(body, 0, end, StandardCharsets.ISO_8859_1));
            body = Arrays.copyOfRange(body, Math.min(end + 1, body.length), body.length);
        }
        if (choices[5] % 2 == 0) {
            transport.header("transfer-encoding", "chunked");
        } else {
            transport.header("content-length", Integer.toString(body.length));
        }
        try {
            transport.body(body).inChunksOf(1 + (choices[6] & 0xFF)).value(operation);
        } catch (ChatroomException e) {
            requireNoToken(e);
        }
    }

    private static <T> T chosen(List<T> from, byte choice) {
        return from.get((choice & 0xFF) % from.size());
    }

    private static void requireNoToken(ChatroomException failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        if (trace.toString().contains(FakeTransport.TOKEN)) {
            throw new AssertionError("shows the token", failure);
        }
    }
}
