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

/** What an answer that is not the success said. The status decides which failure it is. */
final class ErrorAnswers {
    private static final Duration LONGEST = Duration.ofDays(1);

    private ErrorAnswers() {}

    static ServiceException failure(Operation operation, HttpResponse<byte[]> answer, AccessToken token) {
        UnaryOperator<String> clean = text -> text.replace(token.value(), token.toString());
        String text = clean.apply(new String(answer.body(), StandardCharsets.UTF_8));
        JsonObject json = read(answer.body());
        return ServiceException.of(
                operation,
                ErrorResponse.builder()
                        .status(answer.statusCode())
                        .requestId(answer.headers().firstValue("x-request-id").map(clean))
                        .code(json.getString("code").map(clean))
                        .message(json.getString("message").map(clean))
                        .retryAfter(answer.headers().firstValue("Retry-After").flatMap(ErrorAnswers::seconds))
                        .truncatedBody(text.substring(0, Math.min(text.length(), ErrorResponse.MAX_TEXT_LENGTH)))
                        .build());
    }

    /** Plain text, HTML and nothing are answers too: the excerpt shows them. */
    private static JsonObject read(byte[] body) {
        try {
            return Json.read(body, JsonValue.class) instanceof JsonObject object ? object : JsonObject.of();
        } catch (JacksonException | IllegalArgumentException e) {
            return JsonObject.of();
        }
    }

    /** A date is left alone: then the failure does not say how long to wait. */
    private static Optional<Duration> seconds(String header) {
        if (!header.matches("[0-9]{1,9}")) {
            return Optional.empty();
        }
        Duration wait = Duration.ofSeconds(Long.parseLong(header));
        return Optional.of(wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
    }
}
