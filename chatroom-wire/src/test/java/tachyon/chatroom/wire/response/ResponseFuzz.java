package tachyon.chatroom.wire.response;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tachyon.chatroom.port.AccessToken;
import tachyon.chatroom.port.ServiceException;
import tachyon.chatroom.wire.FuzzCorpus;
import tachyon.chatroom.wire.RestOperation;
import tachyon.chatroom.wire.WireFormatException;
import tachyon.chatroom.wire.json.ResponseJson;

/**
 * The fuzz target of responses. The first seven bytes choose the operation, the status, headers and the chunks of the
 * body. The following line may be a header's value, the rest is the body. The response is decoded, or fails as a violation
 * of the wire format, an exceeded limit or a failure of the service, none of which shows the token.
 */
public final class ResponseFuzz {
    private static final int CHOICES = 7;
    private static final AccessToken TOKEN = AccessToken.of(FuzzCorpus.TOKEN);
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
     * Runs the target once. Every other exception is a finding.
     *
     * @param input the bytes
     */
    public static void fuzzerTestOneInput(byte[] input) {
        byte[] choices = Arrays.copyOf(input, CHOICES);
        byte[] body = input.length > CHOICES ? Arrays.copyOfRange(input, CHOICES, input.length) : new byte[0];
        RestOperation<?> operation = chosen(RestOperation.ALL, choices[0]);
        int status = STATUSES[(choices[1] & 0xFF) % STATUSES.length];
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        if (choices[2] % 2 == 0) {
            headers.put("content-type", "application/json");
        }
        if (choices[3] % 3 == 0) {
            headers.put("content-encoding", "gzip");
        }
        String header = chosen(HEADERS, choices[4]);
        if (!header.equals("none")) {
            int end = 0;
            while (end < body.length && body[end] != '\n') {
                end++;
            }
            headers.put(header, new String(body, 0, end, StandardCharsets.ISO_8859_1));
            body = Arrays.copyOfRange(body, Math.min(end + 1, body.length), body.length);
        }
        if (choices[5] % 2 == 0) {
            headers.put("transfer-encoding", "chunked");
        } else {
            headers.put("content-length", Integer.toString(body.length));
        }
        FakeHeaders received = FakeHeaders.of(
                status == 0 ? chosen(operation.successStatuses(), (byte) (choices[1] / STATUSES.length)) : status);
        headers.forEach(received::with);
        try {
            read(operation, received, body, 1 + (choices[6] & 0xFF));
        } catch (ResponseLimitException | ServiceException e) {
            requireNoToken(e);
        } catch (WireFormatException e) {
            // It can quote the id of an element; the client redacts its message and drops a cause that shows the token.
            String message = SecretRedaction.of(TOKEN).redact(String.valueOf(e.getMessage()));
            requireNoToken(new WireFormatException(message));
        }
    }

    private static void read(RestOperation<?> operation, FakeHeaders received, byte[] body, int maxChunk) {
        ResponseLimits limits = FakeHeaders.limits(MAX_RESPONSE_BYTES);
        ValidatedHeaders headers = new ValidatedHeaders(received, limits);
        HeaderPolicy.require(operation, headers, limits);
        ResponseBuffer buffer = new ResponseBuffer(operation, headers, limits);
        int read = 0;
        while (read < body.length && (buffer.isSuccess() || buffer.hasCapacity())) {
            byte[] array = buffer.array();
            int count = Math.min(Math.min(array.length - buffer.position(), maxChunk), body.length - read);
            System.arraycopy(body, read, array, buffer.position(), count);
            buffer.advance(count);
            read += count;
        }
        ResponseBody decoded = ResponseDecoder.decode(operation, headers, buffer, TOKEN, InstantSource.system());
        var unused = ResponseJson.read(operation, limits.json(), decoded.bytes(), decoded.length());
    }

    private static <T> T chosen(List<T> from, byte choice) {
        return from.get((choice & 0xFF) % from.size());
    }

    private static void requireNoToken(RuntimeException failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        if (trace.toString().contains(FuzzCorpus.TOKEN)) {
            throw new AssertionError("shows the token", failure);
        }
    }
}
