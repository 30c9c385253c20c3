package tachyon.chatroom.wire;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tachyon.chatroom.connection.ConnectionSettings;
import tachyon.chatroom.port.AccessToken;

/** Puts one answer's bytes where an {@link Answer} wants them, as a transport does. */
final class FakeTransport {
    static final String TOKEN = "s3cr3t.token/of+the=call";

    private final int status;
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private byte[] body = {};
    private int limit = 1024 * 1024;
    private int atOnce = Integer.MAX_VALUE;

    private FakeTransport(int status) {
        this.status = status;
    }

    static FakeTransport answering(int status) {
        return new FakeTransport(status);
    }

    /** A success of JSON with its length. */
    static FakeTransport answeringJson(String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        return answering(200)
                .header("content-type", "application/json")
                .header("content-length", Integer.toString(body.length))
                .body(body);
    }

    FakeTransport header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    FakeTransport without(String name) {
        headers.remove(name);
        return this;
    }

    FakeTransport body(byte[] bytes) {
        this.body = bytes;
        return this;
    }

    FakeTransport body(String text) {
        return body(text.getBytes(StandardCharsets.UTF_8));
    }

    FakeTransport limit(int bytes) {
        this.limit = bytes;
        return this;
    }

    /** At most so many bytes at once. */
    FakeTransport inPiecesOf(int bytes) {
        this.atOnce = bytes;
        return this;
    }

    /** The answer with as much of its body as it wanted. */
    <T> Answer<T> answer(RestOperation<T> endpoint) {
        Exchange attempt = new Exchange(endpoint.operation(), AccessToken.of(TOKEN), Duration.ofSeconds(30));
        attempt.sendingBegan();
        ResponseLimits limits = limits(limit);
        Answer<T> answer = new Answer<>(endpoint, attempt, new ValidatedHeaders(new Head(status, headers), limits), limits);
        int sent = 0;
        while (sent < body.length && answer.wantsMore()) {
            byte[] array = answer.array();
            int room = array.length - answer.position();
            int count = Math.min(Math.min(room, atOnce), body.length - sent);
            System.arraycopy(body, sent, array, answer.position(), count);
            answer.advance(count);
            sent += count;
        }
        return answer;
    }

    /** Limits as settings have them unless they say otherwise, but for the body. */
    static ResponseLimits limits(int maxResponseBytes) {
        return ResponseLimits.of(ConnectionSettings.builder()
                .baseUrl("http://127.0.0.1")
                .operatorId("tn_1")
                .accessToken(TOKEN)
                .maxResponseBytes(maxResponseBytes)
                .build());
    }

    <T> T value(RestOperation<T> endpoint) {
        return answer(endpoint).value();
    }

    static ValidatedHeaders head(int status) {
        return new ValidatedHeaders(new Head(status, Map.of()), limits(1024));
    }

    private record Head(int status, Map<String, String> headers) implements ResponseHeaders {
        @Override
        public @Nullable String header(String name) {
            return headers.get(name);
        }

        @Override
        public boolean repeats(String name) {
            return false;
        }

        @Override
        public int bytes() {
            return headers.entrySet().stream()
                    .mapToInt(header ->
                            header.getKey().length() + header.getValue().length() + 4)
                    .sum();
        }
    }
}
