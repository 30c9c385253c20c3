package tachyon.chatroom.integration.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Exchanges that the OpenAPI document accepts, and exchanges that it rejects. */
class OpenApiValidatorTest {
    private static final List<String> CALLER = List.of("x-operator-id: tn_1", "Authorization: Bearer t");
    private static final String ROOM = "{\"id\":\"ch_1\",\"name\":\"n\",\"operator_id\":\"tn_1\",\"owner_id\":\"us_1\","
            + "\"metadata\":{},\"created_at\":\"2025-01-02T03:04:05Z\",\"updated_at\":\"2025-01-02T03:04:05Z\"}";
    private static final String MESSAGES = "GET /v1/llms/chatrooms/ch_1/messages";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\":\"\"}",
                "{\"name\":null}",
                "{\"metadata\":null}",
                "{\"metadata\":[1,\"a\",null]}",
                "{\"name\":\"n\",\"metadata\":{\"a\":1E400}}"
            })
    void acceptsADocumentedRequestBody(String body) {
        assertThat(OpenApiValidator.violations(request("POST /v1/llms/chatrooms", body)))
                .isEmpty();
        assertThat(OpenApiValidator.violations(request("PATCH /v1/llms/chatrooms/ch_1", body)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"name\":7}", "{\"title\":\"n\"}", "[]", "null", "\"name\"", "{\"name\":"})
    void rejectsAnyOtherRequestBody(String body) {
        assertThat(OpenApiValidator.violations(request("POST /v1/llms/chatrooms", body)))
                .isNotEmpty();
        assertThat(OpenApiValidator.violations(request("PATCH /v1/llms/chatrooms/ch_1", body)))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1/llms/chatrooms",
                "GET /v1/llms/chatrooms?limit=100&offset=0&search=&metadata_user_id=us_1",
                "GET /v1/llms/chatrooms?search=a%20b%26%3D",
                MESSAGES + "?limit=20&offset=0&search=",
                "DELETE /v1/llms/chatrooms/a%2Fb"
            })
    void acceptsADocumentedTarget(String target) {
        assertThat(OpenApiValidator.violations(request(target, ""))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1/llms/chatrooms?limit=-1",
                "GET /v1/llms/chatrooms?limit=101",
                "GET /v1/llms/chatrooms?limit=ten",
                "GET /v1/llms/chatrooms?offset=-1",
                "GET /v1/llms/chatrooms?page=2",
                MESSAGES,
                MESSAGES + "?limit=20&offset=0",
                MESSAGES + "?limit=20&search=",
                MESSAGES + "?offset=0&search=",
                "GET /v1/llms/chatrooms/ch_1",
                "PUT /v1/llms/chatrooms/ch_1",
                "DELETE /v1/llms/chatrooms",
                "GET /v1/chatrooms",
                "GET //v1/llms/chatrooms",
                "GET /v1/llms/chatrooms/",
                "DELETE /v1/llms/chatrooms/"
            })
    void rejectsAnyOtherTarget(String target) {
        assertThat(OpenApiValidator.violations(request(target, ""))).isNotEmpty();
    }

    @Test
    void rejectsARequestThatLacksTheOperatorOrTheToken() {
        for (String header : CALLER) {
            HttpMessage request =
                    new HttpMessage("GET /v1/llms/chatrooms HTTP/1.1", HttpMessage.headers(List.of(header)), "");
            assertThat(OpenApiValidator.violations(request)).isNotEmpty();
        }
    }

    @Test
    void acceptsADocumentedResponse() {
        HttpMessage create = request("POST /v1/llms/chatrooms", "{}");
        HttpMessage delete = request("DELETE /v1/llms/chatrooms/ch_1", "");

        assertThat(OpenApiValidator.violations(create, response("200 OK", "{\"chatroom\":" + ROOM + "}")))
                .isEmpty();
        assertThat(OpenApiValidator.violations(create, response("400 Bad Request", "{\"error\":\"no\"}")))
                .isEmpty();
        assertThat(OpenApiValidator.violations(delete, response("204 No Content", "")))
                .isEmpty();
        assertThat(OpenApiValidator.violations(delete, response("404 Not Found", "{\"code\":\"not_found\"}")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "id, x_id",
                "name, title",
                "operator_id, operator",
                "owner_id, owner",
                "metadata, meta",
                "created_at, created",
                "updated_at, updated"
            })
    void rejectsAResponseThatLacksAField(String field, String instead) {
        String room = ROOM.replace('"' + field + '"', '"' + instead + '"');

        assertThat(OpenApiValidator.violations(
                        request("POST /v1/llms/chatrooms", "{}"), response("200 OK", "{\"chatroom\":" + room + "}")))
                .isNotEmpty();
    }

    @Test
    void rejectsAnyOtherResponse() {
        HttpMessage create = request("POST /v1/llms/chatrooms", "{}");
        HttpMessage delete = request("DELETE /v1/llms/chatrooms/ch_1", "");
        String room = "{\"chatroom\":" + ROOM + "}";

        assertThat(OpenApiValidator.violations(create, response("201 Created", room)))
                .isNotEmpty();
        assertThat(OpenApiValidator.violations(create, response("200 OK", ROOM)))
                .isNotEmpty();
        assertThat(OpenApiValidator.violations(create, response("200 OK", room.replace("2025-01-02T", "yesterday "))))
                .isNotEmpty();
        assertThat(OpenApiValidator.violations(create, response("400 Bad Request", "[]")))
                .isNotEmpty();
        assertThat(OpenApiValidator.violations(delete, response("200 OK", "{}")))
                .isNotEmpty();
    }

    @Test
    void rejectsABodyWithoutAContentType() {
        HttpMessage untyped = new HttpMessage("POST /v1/llms/chatrooms HTTP/1.1", HttpMessage.headers(CALLER), "{}");
        HttpMessage untypedResponse = new HttpMessage("HTTP/1.1 200 OK", Map.of(), "{\"chatroom\":" + ROOM + "}");

        assertThat(OpenApiValidator.violations(untyped)).isNotEmpty();
        assertThat(OpenApiValidator.violations(request("POST /v1/llms/chatrooms", "{}"), untypedResponse))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"a text\"",
                "{\"type\":\"text\",\"text\":\"\"}",
                "{\"type\":\"tool-result\",\"tool_call_id\":\"1\",\"tool_name\":\"n\",\"result\":\"r\"}",
                "{\"type\":\"hologram\",\"text\":7}",
                "{\"text\":\"no type\"}",
                "[1,2]"
            })
    void acceptsAMessageOfKnownOrUnknownContent(String content) {
        assertThat(OpenApiValidator.violations(request(MESSAGES + "?limit=20&offset=0&search=", ""), messages(content)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"text\"}",
                "{\"type\":\"image\",\"image\":{\"w\":1}}",
                "{\"type\":\"tool-call\",\"tool_call_id\":\"1\",\"tool_name\":\"n\"}",
                "{\"type\":\"attempt-completion\"}"
            })
    void rejectsAMessageOfAKnownTypeThatLacksItsFields(String content) {
        assertThat(OpenApiValidator.violations(request(MESSAGES + "?limit=20&offset=0&search=", ""), messages(content)))
                .isNotEmpty();
    }

    private static HttpMessage messages(String content) {
        return response(
                "200 OK",
                "{\"messages\":[{\"id\":\"m\",\"user_id\":\"u\",\"chatroom_id\":\"ch_1\",\"role\":\"user\",\"content\":"
                        + content + ",\"created_at\":\"2025-01-02T03:04:05Z\"}]}");
    }

    private static HttpMessage request(String target, String body) {
        return message(target + " HTTP/1.1", body, CALLER);
    }

    private static HttpMessage response(String status, String body) {
        return message("HTTP/1.1 " + status, body, List.of());
    }

    private static HttpMessage message(String line, String body, List<String> headers) {
        var all = HttpMessage.headers(headers);
        if (!body.isEmpty()) {
            all.put("Content-Type", "application/json");
        }
        return new HttpMessage(line, all, body);
    }
}
