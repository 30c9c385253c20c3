package tachyon.chatroom.integration.openapi;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.Response;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A validator of exchanges against {@code docs/openapi/chatroom.yaml}. Thread-safe. */
public final class OpenApiValidator {
    /** The document. */
    static final Path DOCUMENT = Path.of("..", "docs", "openapi", "chatroom.yaml");

    private static final OpenApiInteractionValidator VALIDATOR =
            OpenApiInteractionValidator.createForInlineApiSpecification(document())
                    .withLevelResolver(LevelResolver.create()
                            .withLevel("validation.request.parameter.query.unexpected", ValidationReport.Level.ERROR)
                            .build())
                    .build();

    private OpenApiValidator() {}

    private static String document() {
        try {
            return Files.readString(DOCUMENT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the deviations of a request; empty if it conforms. */
    public static List<String> violations(HttpMessage request) {
        List<String> violations = new ArrayList<>(messages(VALIDATOR.validateRequest(request(request))));
        if (path(request).endsWith("/") || path(request).contains("//")) {
            violations.add("the path has an empty segment");
        }
        if (lacksContentType(request)) {
            violations.add("the request's body has no Content-Type");
        }
        return violations;
    }

    /** Returns the deviations of a request and of its response; empty if both conform. */
    public static List<String> violations(HttpMessage request, HttpMessage response) {
        // The body of a failure may be missing, which OpenAPI cannot express.
        boolean bodyMayBeMissing = response.status() >= 400 && response.body().isEmpty();
        List<String> violations = new ArrayList<>(violations(request));
        if (!bodyMayBeMissing) {
            violations.addAll(messages(VALIDATOR.validate(request(request), response(response))));
        }
        if (response.status() < 400 && lacksContentType(response)) {
            violations.add("the response's body has no Content-Type");
        }
        return violations;
    }

    /** The validator rejects a wrong Content-Type but accepts a missing one. */
    private static boolean lacksContentType(HttpMessage message) {
        return !message.body().isEmpty() && !message.headers().containsKey("Content-Type");
    }

    /** Returns the path without the prefix of a base URL, which is not part of the REST API. */
    private static String path(HttpMessage request) {
        return request.target().split("\\?", 2)[0].replaceFirst("^(http://[^/]+)?(/[^/]+)*(?=/v1/llms/)", "");
    }

    private static List<String> messages(ValidationReport report) {
        return report.getMessages().stream()
                .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
                .map(Object::toString)
                .toList();
    }

    private static Request request(HttpMessage message) {
        String[] target = message.target().split("\\?", 2);
        SimpleRequest.Builder request = new SimpleRequest.Builder(message.method(), path(message));
        message.headers().forEach(request::withHeader);
        if (target.length > 1 && !target[1].isEmpty()) {
            for (String parameter : target[1].split("&", -1)) {
                String[] pair = parameter.split("=", 2);
                request.withQueryParam(decoded(pair[0]), pair.length > 1 ? decoded(pair[1]) : "");
            }
        }
        if (!message.body().isEmpty()) {
            request.withBody(body(message));
        }
        return request.build();
    }

    private static Response response(HttpMessage message) {
        SimpleResponse.Builder response = SimpleResponse.Builder.status(message.status());
        message.headers().forEach(response::withHeader);
        if (!message.body().isEmpty()) {
            response.withBody(body(message));
        }
        return response.build();
    }

    /** Returns the body with short numbers: the validator's JSON parser has a limit, which JSON has not. */
    private static String body(HttpMessage message) {
        return message.body().replaceAll("[0-9]{500,}", "1");
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
