package tachyon.chatroom.integration;

import com.github.tomakehurst.wiremock.extension.Parameters;
import com.github.tomakehurst.wiremock.extension.ServeEventListener;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.LoggedResponse;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import tachyon.chatroom.integration.openapi.OpenApiValidator;
import tachyon.chatroom.integration.openapi.HttpMessage;

/** Holds every exchange that WireMock has to the dialect's document. */
final class WireFormatListener implements ServeEventListener {
    /** What was not of the dialect, in requests, and in answers. */
    record Violations(List<String> ofRequests, List<String> ofAnswers) {}

    /** What a test asks for itself, to see that a client still works. */
    private static final String NOT_OURS = "/else";

    private Violations violations = new Violations(new ArrayList<>(), new ArrayList<>());

    @Override
    public String getName() {
        return "dialect";
    }

    @Override
    public synchronized void beforeResponseSent(ServeEvent event, Parameters parameters) {
        if (event.getRequest().getUrl().equals(NOT_OURS)) {
            return;
        }
        HttpMessage request = new HttpMessage(
                event.getRequest().getMethod() + " " + event.getRequest().getUrl() + " HTTP/1.1",
                headers(event.getRequest().getHeaders()),
                event.getRequest().getBodyAsString());
        List<String> ofRequest = OpenApiValidator.violations(request);
        violations.ofRequests().addAll(ofRequest);
        HttpMessage answer = new HttpMessage(
                "HTTP/1.1 " + event.getResponse().getStatus(),
                headers(event.getResponse().getHeaders()),
                body(event.getResponse()));
        List<String> ofAnswer = new ArrayList<>(OpenApiValidator.violations(request, answer));
        ofAnswer.removeAll(ofRequest);
        ofAnswer.forEach(violation -> violations.ofAnswers().add(request.line() + ": " + violation));
    }

    /** What was found since this was asked last. */
    synchronized Violations take() {
        Violations taken = violations;
        violations = new Violations(new ArrayList<>(), new ArrayList<>());
        return taken;
    }

    private static String body(LoggedResponse response) {
        if (!response.getHeaders().getHeader("Content-Encoding").containsValue("gzip")) {
            return response.getBodyAsString();
        }
        try (InputStream body = new GZIPInputStream(new ByteArrayInputStream(response.getBody()))) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            // Not gzip, whatever it says: then it is looked at as it came.
            return response.getBodyAsString();
        }
    }

    private static Map<String, String> headers(HttpHeaders headers) {
        Map<String, String> map = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.all().forEach(header -> map.put(header.key(), header.firstValue()));
        return map;
    }
}
