package tachyon.chatroom.wire;

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

/**
 * What an error's answer says beside its status. Bodies come in several forms and may be anything; whatever cannot be
 * read is left to the excerpt. A token that the answer echoes is redacted.
 */
final class ErrorBody {
    private static final int SHORTEST_TELLING_PART = 8;

    private ErrorBody() {}

    static ErrorResponse describe(ValidatedHeaders head, byte[] body, int length, AccessToken token, InstantSource clock) {
        UnaryOperator<String> clean = text -> excerpt(redact(text, token));
        JsonObject json = parse(body, length);
        // As JSON is written anew, a token in it is there unescaped and can be found.
        String text = json.members().isEmpty() ? new String(body, 0, length, StandardCharsets.UTF_8) : json.toString();
        JsonObject nested = json.get("error").orElse(json) instanceof JsonObject object ? object : json;
        Optional<String> message =
                nested.getString("message").or(() -> json.getString("message")).or(() -> json.getString("error"));
        return ErrorResponse.builder()
                .status(head.status())
                .requestId(Optional.ofNullable(head.header(ApiHeaders.REQUEST_ID)).map(clean))
                .errorCode(nested.get("code")
                        .or(() -> json.get("code"))
                        .flatMap(ErrorBody::asText)
                        .map(clean))
                .errorMessage(message.map(clean))
                .retryAfter(RetryAfter.parse(head.header(ApiHeaders.RETRY_AFTER), clock))
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
            return Json.read(body, length, MetadataJson::read) instanceof JsonObject object ? object : JsonObject.of();
        } catch (WireFormatException e) {
            // Plain text, HTML or nothing: the excerpt shows it.
            return JsonObject.of();
        }
    }

    /** Also takes a token's beginning away where the text was cut inside it. */
    private static String redact(String text, AccessToken token) {
        String secret = token.value();
        String redacted = text.replace(secret, token.toString());
        for (int length = secret.length() - 1; length >= SHORTEST_TELLING_PART; length--) {
            if (redacted.endsWith(secret.substring(0, length))) {
                return redacted.substring(0, redacted.length() - length) + token;
            }
        }
        return redacted;
    }

    private static String excerpt(String text) {
        return text.length() <= ErrorResponse.MAX_TEXT_LENGTH ? text : text.substring(0, ErrorResponse.MAX_TEXT_LENGTH);
    }
}
