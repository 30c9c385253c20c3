package tachyon.chatroom.wire.response;

import java.io.IOException;
import java.time.InstantSource;
import tachyon.chatroom.port.AccessToken;
import tachyon.chatroom.port.ServiceException;
import tachyon.chatroom.wire.RestOperation;
import tachyon.chatroom.wire.WireFormatException;

/** Decodes a buffered response: to the body of a success, or to the failure that its status means. */
public final class ResponseDecoder {
    private static final ResponseBody EMPTY = new ResponseBody(new byte[0], 0);

    private ResponseDecoder() {}

    /**
     * Decodes a response.
     *
     * @param operation the operation
     * @param headers the response's headers
     * @param buffer the response's body
     * @param token the call's token, which the failure must not show
     * @param clock the clock that a date in {@code Retry-After} is compared with
     * @return the decoded body of the success, empty for an operation whose success carries none
     * @throws ServiceException if the response is not the operation's success
     * @throws WireFormatException if the body violates the wire format
     * @throws ResponseLimitException if the decoded body exceeds its limit
     */
    public static ResponseBody decode(
            RestOperation<?> operation,
            ValidatedHeaders headers,
            ResponseBuffer buffer,
            AccessToken token,
            InstantSource clock) {
        if (buffer.isSuccess() && !operation.hasResponseBody()) {
            return ignored(headers, buffer);
        }
        ResponseBody body = decode(headers, buffer);
        if (!buffer.isSuccess()) {
            throw ServiceException.of(
                    operation.operation(),
                    ErrorResponseReader.read(headers, body.bytes(), body.length(), token, clock));
        }
        return body;
    }

    /** The status is sufficient: a body of any type and content coding means nothing. */
    private static ResponseBody ignored(ValidatedHeaders headers, ResponseBuffer buffer) {
        if (headers.status() == HeaderPolicy.NO_CONTENT && buffer.bytes().length() > 0) {
            throw new WireFormatException("status " + headers.status() + " has a body");
        }
        return EMPTY;
    }

    private static ResponseBody decode(ValidatedHeaders headers, ResponseBuffer buffer) {
        ChunkedBuffer received = buffer.bytes();
        if (!ContentCoding.isGzip(headers.contentEncoding()) || received.length() == 0) {
            return ResponseBody.of(received);
        }
        int maxBytes = buffer.maxBytes();
        byte[] coded = received.contiguous();
        if (!buffer.isSuccess()) {
            return ResponseBody.of(ContentCoding.gunzipPrefix(coded, received.length(), maxBytes));
        }
        try {
            ChunkedBuffer decoded = ContentCoding.gunzip(coded, received.length(), maxBytes + 1);
            if (decoded.length() > maxBytes) {
                throw ResponseLimitException.body(maxBytes);
            }
            return ResponseBody.of(decoded);
        } catch (IOException e) {
            throw new WireFormatException("the response's gzip coding is invalid", e);
        }
    }
}
