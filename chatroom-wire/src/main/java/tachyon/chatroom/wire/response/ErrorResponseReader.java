package tachyon.chatroom.wire.response;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tachyon.chatroom.domain.JsonNull;
import tachyon.chatroom.domain.JsonObject;
import tachyon.chatroom.domain.JsonString;
import tachyon.chatroom.domain.JsonValue;
import tachyon.chatroom.port.AccessToken;
import tachyon.chatroom.port.ErrorResponse;
import tachyon.chatroom.wire.ApiHeaders;
import tachyon.chatroom.wire.WireFormatException;
import tachyon.chatroom.wire.json.JsonReader;

/**
 * Reads an error response. Its body may be JSON of several shapes, plain text, HTML or absent; text of an unknown shape
 * stays in {@link ErrorResponse#truncatedBody()} only. It redacts the call's token, which a response may echo.
 */
final class ErrorResponseReader {
    /** A shorter prefix of a token reveals too little to be worth a redaction that may be wrong. */
    private static final int MIN_SECRET_PREFIX = 8;

    private ErrorResponseReader() {}

    static ErrorResponse read(
            ValidatedHeaders headers, byte[] body, int length, AccessToken token, InstantSource clock) {
        UnaryOperator<String> clean = text -> truncate(redact(text, token));
        JsonObject json = parse(body, length);
        // Serialized anew, the JSON holds a token without escapes, so that redaction finds it.
        String text = json.members().isEmpty() ? new String(body, 0, length, StandardCharsets.UTF_8) : json.toString();
        JsonObject nested = json.get("error").orElse(json) instanceof JsonObject object ? object : json;
        Optional<String> message =
                nested.getString("message").or(() -> json.getString("message")).or(() -> json.getString("error"));
        return ErrorResponse.builder()
                .status(headers.status())
                .requestId(Optional.ofNullable(headers.first(ApiHeaders.REQUEST_ID))
                        .map(clean))
                .errorCode(nested.get("code")
                        .or(() -> json.get("code"))
                        .flatMap(ErrorResponseReader::asText)
                        .map(clean))
                .errorMessage(message.map(clean))
                .retryAfter(RetryAfter.parse(headers.first(ApiHeaders.RETRY_AFTER), clock))
                .truncatedBody(clean.apply(text))
                .build();
    }

    private static Optional<String> asText(JsonValue code) {
        if (code instanceof JsonNull) {
            return Optional.empty();
        }
        return Optional.of(code instanceof JsonString string ? string.value() : code.toString());
    }

    private static JsonObject parse(byte[] body, int length) {
        try {
            return JsonReader.readValue(body, length) instanceof JsonObject object ? object : JsonObject.of();
        } catch (WireFormatException e) {
            // Plain text, HTML or nothing: the truncated body shows it.
            return JsonObject.of();
        }
    }

    /** Redacts the token, and at the end of the text a prefix of the token, which truncation leaves behind. */
    private static String redact(String text, AccessToken token) {
        String secret = token.value();
        String redacted = text.replace(secret, token.toString());
        for (int length = secret.length() - 1; length >= MIN_SECRET_PREFIX; length--) {
            if (redacted.endsWith(secret.substring(0, length))) {
                return redacted.substring(0, redacted.length() - length) + token;
            }
        }
        return redacted;
    }

    private static String truncate(String text) {
        return text.length() <= ErrorResponse.MAX_TEXT_LENGTH ? text : text.substring(0, ErrorResponse.MAX_TEXT_LENGTH);
    }
}
