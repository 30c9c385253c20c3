package tachyon.chatroom.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RejectionTest {
    private final RecordingGateway gateway = new RecordingGateway();
    private final ChatroomEmulator emulator = ChatroomEmulator.start(gateway);
    private final TestClient client = new TestClient(emulator, "tn_1");

    @AfterEach
    void stop() {
        emulator.close();
    }

    private static void assertError(HttpResponse<String> response, int status, String code, String messagePart) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(response.body())
                .startsWith("{\"code\":\"" + code + "\",\"message\":\"")
                .contains(messagePart)
                .endsWith("\"}");
    }

    @Test
    void rejectsAMissingOperatorWith400() {
        HttpResponse<String> response =
                client.send(client.bare("/v1/llms/chatrooms").header("Authorization", "Bearer t"));
        assertError(response, 400, "invalid_request", "x-operator-id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b"})
    void rejectsAnInvalidOperatorWith400(String operatorId) {
        HttpResponse<String> response = new TestClient(emulator, operatorId).get("/v1/llms/chatrooms");
        assertError(response, 400, "invalid_request", "x-operator-id");
    }

    @Test
    void rejectsANonAsciiOperatorWith400() throws IOException {
        try (RawConnection connection = new RawConnection(emulator)) {
            connection.send(Requests.LIST.replace("tn_1", "tn_\u00e9"));
            assertThat(connection.readHeaders()).startsWith("HTTP/1.1 400 ");
        }
    }

    @Test
    void rejectsAMissingTokenWith401AndAChallenge() {
        HttpResponse<String> response =
                client.send(client.bare("/v1/llms/chatrooms").header("x-operator-id", "tn_1"));
        assertError(response, 401, "unauthenticated", "Authorization");
        assertThat(response.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer ", "s3cret", "Basic s3cret", "Bearer s3cret s3cret", "Bearers3cret"})
    void rejectsAMalformedTokenWith401WithoutRevealingIt(String authorization) {
        HttpResponse<String> response = client.send(client.bare("/v1/llms/chatrooms")
                .header("x-operator-id", "tn_1")
                .header("Authorization", authorization));
        assertError(response, 401, "unauthenticated", "Authorization");
        assertThat(response.body()).doesNotContain("s3cret");
    }

    @Test
    void rejectsTwoTokensWith401() {
        HttpResponse<String> response =
                client.send(client.request("/v1/llms/chatrooms").header("Authorization", "Bearer other"));
        assertError(response, 401, "unauthenticated", "once");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/v1/llms/chatroom",
                "/v1/llms/chatrooms/",
                "/v1/llms/chatrooms//messages",
                "/v1/llms/chatrooms/a/message",
                "/v1/llms/chatrooms/a/messages/b",
                "//v1/llms/chatrooms",
                "/v1%2Fllms/chatrooms",
            })
    void rejectsAnUnknownPathWith404(String path) {
        assertError(client.get(path), 404, "not_found", "path");
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /v1/llms/chatrooms, 'GET, POST'",
        "GET, /v1/llms/chatrooms/a, 'DELETE, PATCH'",
        "POST, /v1/llms/chatrooms/a, 'DELETE, PATCH'",
        "DELETE, /v1/llms/chatrooms/a/messages, GET",
        "get, /v1/llms/chatrooms, 'GET, POST'",
    })
    void rejectsAnotherMethodWith405AndTheAllowedMethods(String method, String path, String allowed) {
        HttpResponse<String> response = client.send(client.request(path).method(method, BodyPublishers.noBody()));
        assertError(response, 405, "method_not_allowed", allowed);
        assertThat(response.headers().firstValue("Allow")).hasValue(allowed);
    }

    @Test
    void rejectsAHeadRequestWith405WithoutABody() {
        HttpResponse<String> response =
                client.send(client.request("/v1/llms/chatrooms").method("HEAD", BodyPublishers.noBody()));
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{} {}", "{\"name\":1}", "{\"name\":\"a\",}"})
    void rejectsAnInvalidBodyWith400(String json) {
        assertError(client.post("/v1/llms/chatrooms", json), 400, "invalid_request", "");
        assertError(client.patch("/v1/llms/chatrooms/ch_1", json), 400, "invalid_request", "");
        assertThat(gateway.ids).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "limit=101, limit",
        "limit=-1, limit",
        "limit=ten, limit",
        "limit=, limit",
        "limit=+5, limit",
        "limit=1.0, limit",
        "limit=%D9%A1, limit",
        "limit=2147483648, limit",
        "limit=99999999999999999999, limit",
        "limit=1&limit=2, twice",
        "offset=-1, offset",
        "offset=x, offset",
        "metadata_user_id=, metadata_user_id: must not be blank",
        "search=%FF, query",
        "%FF=1, query",
    })
    void rejectsAnInvalidQueryOfAListingWith400(String query, String messagePart) {
        assertError(client.get("/v1/llms/chatrooms?" + query), 400, "invalid_request", messagePart);
    }

    @ParameterizedTest
    @CsvSource({
        "limit=1&offset=0, search",
        "limit=1&search=, offset",
        "offset=0&search=, limit",
        "limit=1&offset=-1&search=, offset",
    })
    void requiresAllParametersOfAListingOfMessages(String query, String messagePart) {
        assertError(client.get("/v1/llms/chatrooms/ch_1/messages?" + query), 400, "invalid_request", messagePart);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/json; charset=latin1", "x"})
    void rejectsABodyOfAnotherContentTypeWith415(String contentType) {
        HttpResponse<String> response = client.send(client.request("/v1/llms/chatrooms")
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofString("{}")));
        assertError(response, 415, "unsupported_media_type", "Content-Type");
    }

    @Test
    void rejectsABodyWithoutAContentTypeOrWithAContentEncodingWith415() {
        HttpResponse<String> untyped =
                client.send(client.request("/v1/llms/chatrooms").POST(BodyPublishers.ofString("{}")));
        HttpResponse<String> coded = client.send(client.request("/v1/llms/chatrooms")
                .header("Content-Type", "application/json")
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofString("{}")));
        assertError(untyped, 415, "unsupported_media_type", "Content-Type");
        assertError(coded, 415, "unsupported_media_type", "Content-Encoding");
    }

    @Test
    void acceptsAContentTypeWithParametersInAnyCase() {
        HttpResponse<String> response = client.send(client.request("/v1/llms/chatrooms")
                .header("Content-Type", "Application/JSON ; charset=UTF-8")
                .POST(BodyPublishers.ofString("{}")));
        assertThat(response.statusCode()).isEqualTo(200);
    }
}
