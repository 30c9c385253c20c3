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
import java.util.List;

/** Says what is wrong with an exchange by {@code docs/openapi/chatroom.yaml}. Thread-safe. */
public final class Dialect {
    /** The document. */
    static final Path DOCUMENT = Path.of("..", "docs", "openapi", "chatroom.yaml");

    private static final OpenApiInteractionValidator VALIDATOR =
            OpenApiInteractionValidator.createForInlineApiSpecification(document())
                    .withLevelResolver(LevelResolver.create()
                            .withLevel("validation.request.parameter.query.unexpected", ValidationReport.Level.ERROR)
                            .build())
                    .build();

    private Dialect() {}

    private static String document() {
        try {
            return Files.readString(DOCUMENT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with a request, empty if nothing is. */
    public static List<String> violations(HttpMessage request) {
        return messages(VALIDATOR.validateRequest(request(request)));
    }

    /** What is wrong with a request or with its answer, empty if nothing is. */
    public static List<String> violations(HttpMessage request, HttpMessage answer) {
        // The body of a failure may be missing, which a document cannot say.
        boolean bodyMayBeMissing = answer.status() >= 400 && answer.body().isEmpty();
        return messages(
                bodyMayBeMissing
                        ? VALIDATOR.validateRequest(request(request))
                        : VALIDATOR.validate(request(request), answer(answer)));
    }

    private static List<String> messages(ValidationReport report) {
        return report.getMessages().stream()
                .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
                .map(Object::toString)
                .toList();
    }

    private static Request request(HttpMessage message) {
        // What a base URL puts in front is not the dialect's.
        String[] target =
                message.target().replaceFirst("^[^?]*?(?=/v1/llms/)", "").split("\\?", 2);
        SimpleRequest.Builder request = new SimpleRequest.Builder(message.method(), target[0]);
        message.headers().forEach(request::withHeader);
        if (target.length > 1 && !target[1].isEmpty()) {
            for (String parameter : target[1].split("&", -1)) {
                String[] pair = parameter.split("=", 2);
                request.withQueryParam(decoded(pair[0]), pair.length > 1 ? decoded(pair[1]) : "");
            }
        }
        if (!message.body().isEmpty()) {
            request.withBody(message.body());
        }
        return request.build();
    }

    private static Response answer(HttpMessage message) {
        SimpleResponse.Builder answer = SimpleResponse.Builder.status(message.status());
        message.headers().forEach(answer::withHeader);
        if (!message.body().isEmpty()) {
            answer.withBody(message.body());
        }
        return answer.build();
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
