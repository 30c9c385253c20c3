package tachyon.chatroom.http.exchange;

import java.io.IOException;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import tachyon.chatroom.http.ConnectionSettings;
import tachyon.chatroom.http.JsonLimits;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.wire.RestOperation;
import tachyon.chatroom.wire.WireFormatException;
import tachyon.chatroom.wire.json.JsonReader;
import tachyon.chatroom.wire.json.ResponseJson;
import tachyon.chatroom.wire.response.HeaderPolicy;
import tachyon.chatroom.wire.response.ResponseBody;
import tachyon.chatroom.wire.response.ResponseBuffer;
import tachyon.chatroom.wire.response.ResponseDecoder;
import tachyon.chatroom.wire.response.ResponseHeaders;
import tachyon.chatroom.wire.response.ResponseLimitException;
import tachyon.chatroom.wire.response.ResponseLimits;
import tachyon.chatroom.wire.response.ValidatedHeaders;

/**
 * A reader of whole responses within limits, the same for every transport. It records the status in the exchange's state and
 * turns violations into failures. Immutable.
 */
public final class ResponseReader {
    private final ResponseLimits limits;

    private ResponseReader(ResponseLimits limits) {
        this.limits = limits;
    }

    /**
     * Creates the reader of a gateway.
     *
     * @param settings the settings with the limits of every response
     * @return the reader
     */
    public static ResponseReader of(ConnectionSettings settings) {
        JsonLimits json = settings.jsonLimits();
        return new ResponseReader(new ResponseLimits(
                settings.maxHeaderBytes(),
                settings.maxResponseBytes(),
                new JsonReader(json.maxDepth(), json.maxStringLength())));
    }

    /**
     * Returns the limits of every response.
     *
     * @return the limits
     */
    public ResponseLimits limits() {
        return limits;
    }

    /**
     * Reads the value of a success.
     *
     * @param <T> the value that the operation yields
     * @param operation the operation
     * @param exchange the exchange
     * @param headers the response's headers
     * @param body the response's body, null for none
     * @return the value
     * @throws IOException if the transport fails
     * @throws ChatroomException if the response is not the success, violates the wire format or exceeds a limit, or if the
     *     thread is interrupted
     */
    public <T> T readValue(
            RestOperation<T> operation, Exchange exchange, ResponseHeaders headers, @Nullable BodySource body)
            throws IOException {
        return readJson(operation, exchange, decode(operation, exchange, headers, body));
    }

    /**
     * Reads the value of a success from its decoded body.
     *
     * @param <T> the value that the operation yields
     * @param operation the operation
     * @param exchange the exchange
     * @param body the decoded body
     * @return the value
     * @throws ChatroomException if the body violates the wire format
     */
    public <T> T readJson(RestOperation<T> operation, Exchange exchange, ResponseBody body) {
        try {
            return ResponseJson.read(operation, limits.json(), body.bytes(), body.length());
        } catch (WireFormatException e) {
            throw malformed(exchange, e);
        }
    }

    /**
     * Reads the decoded body of a success, which is valid UTF-8.
     *
     * @param operation the operation
     * @param exchange the exchange
     * @param headers the response's headers, as the transport parsed them. Those that a connection of this library has received
     *     precede them
     * @param body the response's body, null for none
     * @return the decoded body
     * @throws IOException if the transport fails
     * @throws ChatroomException if the response is not the success, violates the wire format or exceeds a limit, or if the
     *     thread is interrupted
     */
    public ResponseBody readBody(
            RestOperation<?> operation, Exchange exchange, ResponseHeaders headers, @Nullable BodySource body)
            throws IOException {
        ResponseBody decoded = decode(operation, exchange, headers, body);
        try {
            ResponseJson.requireUtf8(decoded.bytes(), decoded.length());
            return decoded;
        } catch (WireFormatException e) {
            throw malformed(exchange, e);
        }
    }

    private ResponseBody decode(
            RestOperation<?> operation, Exchange exchange, ResponseHeaders headers, @Nullable BodySource body)
            throws IOException {
        ValidatedHeaders validated = validate(exchange, headers);
        try {
            HeaderPolicy.require(operation, validated, limits);
            ResponseBuffer buffer = new ResponseBuffer(operation, validated, limits);
            if (body != null) {
                fill(buffer, exchange, body);
            }
            return ResponseDecoder.decode(operation, validated, buffer, exchange.token(), InstantSource.system());
        } catch (WireFormatException e) {
            throw malformed(exchange, e);
        } catch (ResponseLimitException e) {
            throw exchange.failures().tooLarge(String.valueOf(e.getMessage()), null);
        }
    }

    private ValidatedHeaders validate(Exchange exchange, ResponseHeaders headers) {
        ValidatedHeaders received = exchange.state().headers();
        if (received != null) {
            return received;
        }
        ValidatedHeaders validated = new ValidatedHeaders(headers, limits);
        exchange.state().responseHeadersRead(validated);
        return validated;
    }

    private static void fill(ResponseBuffer buffer, Exchange exchange, BodySource body) throws IOException {
        try {
            while (buffer.isSuccess() || buffer.hasCapacity()) {
                byte[] array = buffer.array();
                int count = body.read(array, buffer.position(), array.length - buffer.position());
                if (count < 0) {
                    return;
                }
                buffer.advance(count);
                if (!buffer.isComplete()) {
                    // The reads of a user's client do not end with an interrupt on every kind of thread.
                    exchange.requireNotInterrupted();
                }
            }
        } catch (IOException e) {
            // The status of an error is sufficient, unless this side ended the exchange.
            if (buffer.isSuccess()
                    || body.isCancelled()
                    || Thread.currentThread().isInterrupted()) {
                throw e;
            }
        }
    }

    private static ChatroomException malformed(Exchange exchange, WireFormatException violation) {
        return exchange.failures().malformed(String.valueOf(violation.getMessage()), violation);
    }
}
