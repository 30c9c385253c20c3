package tachyon.chatroom.http.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tachyon.chatroom.http.ConnectionSettings;
import tachyon.chatroom.http.JsonLimits;
import tachyon.chatroom.port.AccessToken;
import tachyon.chatroom.wire.RestOperation;
import tachyon.chatroom.wire.response.ResponseHeaders;
import tachyon.chatroom.wire.response.ValidatedHeaders;

/** Delivers one response to a {@link ResponseReader}, as a transport does. */
final class FakeTransport {
    static final String TOKEN = "s3cr3t.token/of+the=call";

    private final int status;
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final ConnectionSettings.Builder settings = ConnectionSettings.builder()
            .baseUrl("http://127.0.0.1")
            .operatorId("tn_1")
            .accessToken(TOKEN)
            .maxResponseBytes(1024 * 1024);
    private byte[] body = {};
    private int maxChunk = Integer.MAX_VALUE;
    private @Nullable IOException failure;
    private boolean isCancelled;
    private Runnable afterEachRead = () -> {};
    private int bytesRead;

    private FakeTransport(int status) {
        this.status = status;
    }

    static FakeTransport responding(int status) {
        return new FakeTransport(status);
    }

    /** Responds with JSON and its length. */
    static FakeTransport respondingWithJson(String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        return responding(200)
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

    FakeTransport maxResponseBytes(int bytes) {
        settings.maxResponseBytes(bytes);
        return this;
    }

    FakeTransport jsonLimits(JsonLimits limits) {
        settings.jsonLimits(limits);
        return this;
    }

    /** Delivers at most this number of bytes with each read. */
    FakeTransport inChunksOf(int bytes) {
        this.maxChunk = bytes;
        return this;
    }

    /** Fails instead of ending the body. */
    FakeTransport failingAfterTheBody(IOException exception) {
        this.failure = exception;
        return this;
    }

    /** Reports that this side cancelled the exchange. */
    FakeTransport cancelled() {
        this.isCancelled = true;
        return this;
    }

    FakeTransport afterEachRead(Runnable action) {
        this.afterEachRead = action;
        return this;
    }

    /** Returns the number of bytes that the reader has read. */
    int bytesRead() {
        return bytesRead;
    }

    /** Returns an exchange that has started sending. */
    static Exchange exchange(RestOperation<?> operation) {
        Exchange exchange = new Exchange(operation.operation(), AccessToken.of(TOKEN), Duration.ofSeconds(30));
        startSending(exchange.state());
        return exchange;
    }

    static void startSending(ExchangeState state) {
        try {
            state.startSending(/* isHandshakeUnconfirmed= */ true);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Returns the value of a response whose body does not fail. */
    <T> T value(RestOperation<T> operation) {
        try {
            return read(operation, exchange(operation));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    <T> T read(RestOperation<T> operation, Exchange exchange) throws IOException {
        return ResponseReader.of(settings.build())
                .readValue(operation, exchange, new Headers(status, lines(headers)), new Body());
    }

    /** Returns the headers of a response without any header line. */
    static ValidatedHeaders headers(int status) {
        return headers(status, Map.of());
    }

    static ValidatedHeaders headers(int status, Map<String, String> headers) {
        ConnectionSettings settings = ConnectionSettings.builder()
                .baseUrl("http://127.0.0.1")
                .operatorId("tn_1")
                .accessToken(TOKEN)
                .build();
        return new ValidatedHeaders(
                new Headers(status, lines(headers)), ResponseReader.of(settings).limits());
    }

    private static List<Map.Entry<String, String>> lines(Map<String, String> headers) {
        return new ArrayList<>(headers.entrySet());
    }

    private final class Body implements BodySource {
        @Override
        public int read(byte[] array, int offset, int length) throws IOException {
            if (bytesRead == body.length) {
                if (failure != null) {
                    throw failure;
                }
                return -1;
            }
            int count = Math.min(Math.min(length, maxChunk), body.length - bytesRead);
            System.arraycopy(body, bytesRead, array, offset, count);
            bytesRead += count;
            afterEachRead.run();
            return count;
        }

        @Override
        public boolean isCancelled() {
            return isCancelled;
        }
    }

    private record Headers(int status, List<Map.Entry<String, String>> lines) implements ResponseHeaders {
        @Override
        public int reasonLength() {
            return 0;
        }

        @Override
        public int count() {
            return lines.size();
        }

        @Override
        public String name(int index) {
            return lines.get(index).getKey();
        }

        @Override
        public String value(int index) {
            return lines.get(index).getValue();
        }
    }
}
