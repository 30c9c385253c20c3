package com.example.chatrooms.jdk;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tachyon.chatroom.domain.JsonObject;
import tachyon.chatroom.domain.JsonValue;
import tachyon.chatroom.port.AccessToken;
import tachyon.chatroom.port.ErrorResponse;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.port.ServiceException;
import tools.jackson.core.JacksonException;

/** The failures of responses with another status than the success. */
final class ErrorResponses {
    private static final Duration MAX_RETRY_AFTER = Duration.ofDays(1);

    private ErrorResponses() {}

    static ServiceException failure(Operation operation, HttpResponse<byte[]> response, AccessToken token) {
        UnaryOperator<String> masked = text -> text.replace(token.value(), token.toString());
        String text = masked.apply(new String(response.body(), StandardCharsets.UTF_8));
        JsonObject json = read(response.body());
        return ServiceException.of(
                operation,
                ErrorResponse.builder()
                        .status(response.statusCode())
                        .requestId(response.headers().firstValue("x-request-id").map(masked))
                        .errorCode(json.getString("code").map(masked))
                        .errorMessage(json.getString("message").map(masked))
                        .retryAfter(response.headers().firstValue("Retry-After").flatMap(ErrorResponses::retryAfter))
                        .truncatedBody(text.substring(0, Math.min(text.length(), ErrorResponse.MAX_TEXT_LENGTH)))
                        .build());
    }

    /** Reads a JSON object. Plain text, HTML and an empty body are valid too: they have no code and no message. */
    private static JsonObject read(byte[] body) {
        try {
            return Json.read(body, JsonValue.class) instanceof JsonObject object ? object : JsonObject.of();
        } catch (JacksonException | IllegalArgumentException e) {
            return JsonObject.of();
        }
    }

    /** Reads a number of seconds. A date is ignored, so the failure has no wait. */
    private static Optional<Duration> retryAfter(String header) {
        if (!header.matches("[0-9]{1,9}")) {
            return Optional.empty();
        }
        Duration wait = Duration.ofSeconds(Long.parseLong(header));
        return Optional.of(wait.compareTo(MAX_RETRY_AFTER) > 0 ? MAX_RETRY_AFTER : wait);
    }
}
