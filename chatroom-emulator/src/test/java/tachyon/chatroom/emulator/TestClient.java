package tachyon.chatroom.emulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** An HTTP client that does not use the library, with literal paths and literal JSON. */
final class TestClient {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String baseUrl;
    private final String operatorId;

    TestClient(ChatroomEmulator emulator, String operatorId) {
        this.baseUrl = emulator.baseUrl();
        this.operatorId = operatorId;
    }

    HttpResponse<String> get(String target) {
        return send(request(target).GET());
    }

    HttpResponse<String> delete(String target) {
        return send(request(target).DELETE());
    }

    HttpResponse<String> post(String target, String json) {
        return json("POST", target, json);
    }

    HttpResponse<String> patch(String target, String json) {
        return json("PATCH", target, json);
    }

    HttpResponse<String> json(String method, String target, String json) {
        return send(request(target)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json)));
    }

    /** Starts a request with valid credentials. */
    HttpRequest.Builder request(String target) {
        return bare(target).header("x-operator-id", operatorId).header("Authorization", "Bearer s3cret-token");
    }

    /** Starts a request without credentials. */
    HttpRequest.Builder bare(String target) {
        return HttpRequest.newBuilder(URI.create(baseUrl + target)).timeout(Duration.ofSeconds(20));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
