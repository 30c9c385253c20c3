package tachyon.chatroom.wire.response;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tachyon.chatroom.domain.JsonNull;
import tachyon.chatroom.domain.JsonObject;
import tachyon.chatroom.domain.JsonString;
import tachyon.chatroom.domain.JsonValue;
import tachyon.chatroom.port.AccessToken;
import tachyon.chatroom.port.ErrorResponse;
import tachyon.chatroom.wire.WireFormatException;
import tachyon.chatroom.wire.json.JsonReader;

/**
 * Reads an error response. Its body may be JSON of several shapes, plain text, HTML or absent; text of an unknown shape
 * stays in {@link ErrorResponse#truncatedBody()} only. It redacts the call's token, which a response may echo.
 */
final class ErrorResponseReader {
    private ErrorResponseReader() {}

    static ErrorResponse read(
            ValidatedHeaders headers, byte[] body, int length, AccessToken token, InstantSource clock) {
        SecretRedaction redaction = SecretRedaction.of(token);
        UnaryOperator<String> clean =
                text -> SecretRedaction.truncate(redaction.redact(text), ErrorResponse.MAX_TEXT_LENGTH);
        JsonObject json = parse(body, length);
        String text = json.members().isEmpty() ? new String(body, 0, length, StandardCharsets.UTF_8) : json.toJson();
        JsonObject nested = json.get("error").orElse(json) instanceof JsonObject object ? object : json;
        Optional<String> message = nested.getString("message")
                .or(() -> json.getString("message"))
                .or(() -> json.getString("error"))
                .or(() -> problem(json));
        return ErrorResponse.builder()
                .status(headers.status())
                .requestId(Optional.ofNullable(headers.requestId()).map(clean))
                .errorCode(nested.get("code")
                        .or(() -> json.get("code"))
                        .flatMap(ErrorResponseReader::asText)
                        .map(clean))
                .errorMessage(message.map(clean))
                .retryAfter(RetryAfter.parse(headers.retryAfter(), clock))
                .truncatedBody(clean.apply(text))
                .build();
    }

    private static Optional<String> asText(JsonValue code) {
        if (code instanceof JsonNull) {
            return Optional.empty();
        }
        return Optional.of(code instanceof JsonString string ? string.value() : code.toJson());
    }

    private static JsonObject parse(byte[] body, int length) {
        try {
            return JsonReader.readValue(body, length) instanceof JsonObject object ? object : JsonObject.of();
        } catch (WireFormatException e) {
            // Plain text, HTML or nothing: the truncated body shows it.
            return JsonObject.of();
        }
    }

    /** Returns the title and the detail of an object like {@code application/problem+json} (RFC 9457), of any type. */
    private static Optional<String> problem(JsonObject json) {
        List<String> texts = Stream.of("title", "detail")
                .flatMap(member -> json.getString(member).stream())
                .filter(text -> !text.isBlank())
                .toList();
        return texts.isEmpty() ? Optional.empty() : Optional.of(String.join(": ", texts));
    }
}
