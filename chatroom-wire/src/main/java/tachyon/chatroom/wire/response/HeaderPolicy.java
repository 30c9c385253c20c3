package tachyon.chatroom.wire.response;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tachyon.chatroom.wire.ApiHeaders;
import tachyon.chatroom.wire.RestOperation;
import tachyon.chatroom.wire.WireFormatException;

/** The rules that a response's headers must meet before its body is read. */
public final class HeaderPolicy {
    /** The status whose response has no body (RFC 9110). */
    static final int NO_CONTENT = 204;

    private final RestOperation<?> operation;
    private final ValidatedHeaders headers;

    private HeaderPolicy(RestOperation<?> operation, ValidatedHeaders headers) {
        this.operation = operation;
        this.headers = headers;
    }

    /**
     * Requires headers to meet every rule.
     *
     * @param operation the operation
     * @param headers the headers of its response
     * @param limits the limits of the response
     * @throws WireFormatException if the headers violate the wire format
     * @throws ResponseLimitException if the headers exceed their limit, or declare a body that exceeds its limit
     */
    public static void require(RestOperation<?> operation, ValidatedHeaders headers, ResponseLimits limits) {
        HeaderPolicy policy = new HeaderPolicy(operation, headers);
        policy.requireValid();
        if (operation.isSuccess(headers.status())) {
            policy.requireSuccess(limits);
        }
    }

    private void requireValid() {
        if (headers.isTooLarge()) {
            throw ResponseLimitException.headers();
        }
        String violation = headers.violation();
        if (violation != null) {
            throw new WireFormatException(violation);
        }
        if (headers.status() < 100 || headers.status() > 999) {
            throw new WireFormatException("the response's status is not a valid status code");
        }
    }

    private void requireSuccess(ResponseLimits limits) {
        if (operation.hasResponseBody()) {
            requireJsonBody();
        } else if (headers.status() == NO_CONTENT && (headers.contentLength() > 0 || headers.isChunked())) {
            throw new WireFormatException("status " + headers.status() + " has a body");
        }
        if (headers.contentLength() > limits.maxBodyBytes()) {
            throw ResponseLimitException.body(limits.maxBodyBytes());
        }
    }

    private void requireJsonBody() {
        // Of two values, each transport would use another one.
        if (headers.duplicate() != null) {
            throw new WireFormatException("the response has more than one " + headers.duplicate());
        }
        if (!isJson(headers.contentType())) {
            throw new WireFormatException("the response's Content-Type is not JSON");
        }
        if (!ContentCoding.isKnown(headers.contentEncoding())) {
            throw new WireFormatException("the response's Content-Encoding is neither gzip nor identity");
        }
        // A truncated body that only the end of the connection delimits looks complete.
        if (headers.contentLength() < 0 && !headers.isChunked()) {
            throw new WireFormatException("the response's body has neither a Content-Length nor chunks");
        }
    }

    private static boolean isJson(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        int parameters = contentType.indexOf(';');
        String type = (parameters < 0 ? contentType : contentType.substring(0, parameters))
                .strip()
                .toLowerCase(Locale.ROOT);
        return type.equals(ApiHeaders.JSON) || type.endsWith("+json");
    }
}
