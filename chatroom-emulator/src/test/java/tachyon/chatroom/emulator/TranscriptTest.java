package tachyon.chatroom.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Complete responses to raw requests, apart from {@code Date}. */
@Timeout(60)
class TranscriptTest {
    /** The headers in a response to a request whose origin is not known. */
    private static final String ANY_ORIGIN = "Access-Control-Allow-Origin: *~"
            + "Access-Control-Expose-Headers: x-request-id, Retry-After, Allow, WWW-Authenticate~";

    private final RecordingGateway gateway = new RecordingGateway();
    private final ChatroomEmulator emulator = ChatroomEmulator.start(gateway);

    @AfterEach
    void stop() {
        emulator.close();
    }

    /** Sends a request, in which a tilde stands for CRLF, and returns all that the emulator sends until it closes. */
    private String responseTo(String request) throws IOException {
        try (RawConnection connection = new RawConnection(emulator)) {
            connection.send(request.replace("~", "\r\n"));
            return connection.readAll().replaceFirst("Date: [^\r]+\r\n", "").replace("\r\n", "~");
        }
    }

    private static String error(String statusLine, String headers, String code, String message) {
        String json = "{\"code\":\"" + code + "\",\"message\":\"" + message + "\"}";
        return "HTTP/1.1 " + statusLine + "~Content-Type: application/json~" + headers + "Content-Length: "
                + json.length() + "~Connection: close~~" + json;
    }

    private static String post(String rest) {
        return "POST /v1/llms/chatrooms HTTP/1.1~Host: x~x-operator-id: tn_1~Authorization: Bearer t~"
                + "Content-Type: application/json~" + rest;
    }

    private static String create(String json) {
        return post("Connection: close~Content-Length: " + json.length() + "~~" + json);
    }

    @Test
    void createsAChatroomWithANameThatIsNull() throws IOException {
        assertThat(responseTo(create("{\"name\":null}")))
                .isEqualTo("HTTP/1.1 200 OK~Content-Type: application/json~Vary: Origin~Content-Length: 167~"
                        + "Connection: close~~{\"chatroom\":{\"id\":\"ch_1\",\"name\":\"New Room\","
                        + "\"operator_id\":\"tn_1\",\"owner_id\":\"U1\",\"metadata\":{},"
                        + "\"created_at\":\"1970-01-01T00:00:00Z\",\"updated_at\":\"1970-01-01T00:00:00Z\"}}");
    }

    @Test
    void deletesAChatroomWithoutABody() throws IOException {
        assertThat(responseTo(Requests.last("DELETE /v1/llms/chatrooms/ch_1").replace("\r\n", "~")))
                .isEqualTo("HTTP/1.1 204 No Content~Vary: Origin~Connection: close~~");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "/v1/llms/chatrooms?search=a|b query | 7C",
                "/v1/llms/chatrooms?search={a} query { 7B",
                "/v1/llms/chatrooms?search=a^b query ^ 5E",
                "/v1/llms/chatrooms?search=a`b query ` 60",
                "/v1/llms/chatrooms?search=<a query < 3C",
                "/v1/llms/chatrooms?search=a#b query '#' 23",
                "/v1/llms/chatrooms/a|b path | 7C",
                "/v1/llms/chatrooms/{id} path { 7B",
                "/v1/llms/chatrooms/a^b path ^ 5E",
                "/v1/llms/chatrooms/[a] path [ 5B",
            })
    void rejectsACharacterThatMustBeEncoded(String target, String part, String character, String code)
            throws IOException {
        assertThat(responseTo(Requests.last("GET " + target).replace("\r\n", "~")))
                .isEqualTo(error(
                        "400 Bad Request",
                        "Vary: Origin~",
                        "invalid_request",
                        part + ": must percent-encode " + character + " as %" + code));
    }

    @ParameterizedTest
    @CsvSource({"/v1/llms/chatrooms?search=%, query", "/v1/llms/chatrooms/a%zz/messages, path"})
    void rejectsALonePercentSign(String target, String part) throws IOException {
        assertThat(responseTo(Requests.last("GET " + target).replace("\r\n", "~")))
                .isEqualTo(error(
                        "400 Bad Request",
                        "Vary: Origin~",
                        "invalid_request",
                        part + ": must contain two hexadecimal digits after each percent sign"));
    }

    static Stream<String[]> malformedRequests() {
        String line = "request line: must be method, target and HTTP version, with one space between";
        String header = "headers: each must be a name, a colon and a value without control characters";
        return Stream.of(
                new String[] {"nonsense~~", line},
                new String[] {"GET /~~", line},
                new String[] {"GET  / HTTP/1.1~Host: x~~", line},
                new String[] {"G(T / HTTP/1.1~Host: x~~", line},
                new String[] {"GET / HTTP/1.1~~", "Host: must occur exactly once in the headers"},
                new String[] {"GET / HTTP/1.1~Host: x~Host: x~~", "Host: must occur exactly once in the headers"},
                new String[] {"GET / HTTP/1.1~Host: a/b~~", "Host: must be a host with an optional port"},
                new String[] {"GET / HTTP/1.1~no colon~~", header},
                new String[] {"GET / HTTP/1.1~Host : x~~", header},
                new String[] {"GET / HTTP/1.1~Host: x~ folded~~", header},
                new String[] {"GET / HTTP/1.1~Host: x~a: \u0000~~", header},
                new String[] {"GET / HTTP/1.1\nHost: x~~", "line: must end with CRLF and must not contain CR or LF"},
                new String[] {
                    "GET /\u00e9 HTTP/1.1~Host: x~~", "target: must percent-encode all characters except visible ASCII"
                });
    }

    @ParameterizedTest
    @MethodSource("malformedRequests")
    void rejectsARequestThatIsNotHttpInJson(String request, String message) throws IOException {
        assertThat(responseTo(request)).isEqualTo(error("400 Bad Request", ANY_ORIGIN, "invalid_request", message));
    }

    @Test
    void rejectsWhatExceedsALimitInJson() throws IOException {
        assertThat(responseTo("GET /" + "x".repeat(65_536)))
                .isEqualTo(
                        error("414 URI Too Long", ANY_ORIGIN, "uri_too_long", "line: must have at most 65536 bytes"));
        assertThat(responseTo("GET / HTTP/1.1~Host: x~a: " + "x".repeat(65_536)))
                .isEqualTo(error(
                        "431 Request Header Fields Too Large",
                        ANY_ORIGIN,
                        "headers_too_large",
                        "line: must have at most 65536 bytes"));
    }

    @Test
    void rejectsAnotherVersionAndAnotherExpectationInJson() throws IOException {
        assertThat(responseTo("GET / HTTP/2.0~Host: x~~"))
                .isEqualTo(error(
                        "505 HTTP Version Not Supported",
                        ANY_ORIGIN,
                        "http_version_not_supported",
                        "HTTP version: must be 1.1 or 1.0"));
        assertThat(responseTo(post("Expect: more~Content-Length: 2~~{}")))
                .isEqualTo(error(
                        "417 Expectation Failed",
                        "Vary: Origin~",
                        "expectation_failed",
                        "Expect: must be 100-continue"));
    }

    @Test
    void rejectsAnUnknownMethodWithTheAllowedOnes() throws IOException {
        assertThat(responseTo(Requests.last("BREW /v1/llms/chatrooms").replace("\r\n", "~")))
                .isEqualTo(error(
                        "405 Method Not Allowed",
                        "Allow: GET, POST~Vary: Origin~",
                        "method_not_allowed",
                        "method: must be one of GET, POST"));
    }

    @Test
    void endsTheConnectionAfterTrailersWithoutACall() throws IOException {
        assertThat(responseTo(post("Transfer-Encoding: chunked~~2~{}~0~x-trailer: 1~~") + "GET / HTTP/1.1~Host: x~~"))
                .isEqualTo(
                        error("400 Bad Request", "Vary: Origin~", "invalid_request", "body: must not have trailers"));
        assertThat(gateway.created).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"zz~{}~0~~", "-2~{}~0~~", "0x2~{}~0~~", "2 ~{}~0~~", "~{}~0~~", "2\n{}~0~~", "fffffffff~{}~0~~"})
    void endsTheConnectionAfterAMalformedChunkSize(String chunks) throws IOException {
        assertThat(responseTo(post("Transfer-Encoding: chunked~~" + chunks) + "GET / HTTP/1.1~Host: x~~"))
                .startsWith("HTTP/1.1 400 Bad Request~Content-Type: application/json~")
                .contains("Connection: close~~{\"code\":\"invalid_request\",")
                .containsOnlyOnce("HTTP/1.1");
        assertThat(gateway.created).hasValue(0);
    }

    @Test
    void endsTheConnectionAfterAChunkWithoutItsDeclaredSize() throws IOException {
        assertThat(responseTo(post("Transfer-Encoding: chunked~~1~{}~0~~") + "GET / HTTP/1.1~Host: x~~"))
                .isEqualTo(error(
                        "400 Bad Request",
                        "Vary: Origin~",
                        "invalid_request",
                        "body: each chunk must have its declared size and end with CRLF"));
    }

    @Test
    void readsChunksWithExtensionsAndKeepsTheConnection() throws IOException {
        assertThat(responseTo(post("Transfer-Encoding: chunked~~1;a=b~{~01 ; c~}~0~~") + create("{}")))
                .matches("HTTP/1.1 200 OK~.*HTTP/1.1 200 OK~.*");
    }

    @Test
    void requestsABodyThatTheClientHoldsBack() throws IOException {
        assertThat(responseTo(post("Connection: close~Expect: 100-continue~Content-Length: 2~~{}")))
                .startsWith("HTTP/1.1 100 Continue~~HTTP/1.1 200 OK~");
        assertThat(responseTo(post("Expect: 100-continue~Content-Length: 2000000~~")))
                .startsWith("HTTP/1.1 413 Content Too Large~");
    }

    @Test
    void servesHttp10AndEndsTheConnection() throws IOException {
        assertThat(responseTo("GET /health HTTP/1.0~~"))
                .isEqualTo("HTTP/1.1 200 OK~Content-Type: application/json~Vary: Origin~Content-Length: 15~"
                        + "Connection: close~~{\"status\":\"UP\"}");
        assertThat(responseTo("POST /health HTTP/1.0~Transfer-Encoding: chunked~~0~~"))
                .startsWith("HTTP/1.1 400 ");
    }

    @Test
    void isHealthyWithoutCredentials() throws IOException {
        assertThat(responseTo("GET /health HTTP/1.1~Host: x~Connection: close~~"))
                .isEqualTo("HTTP/1.1 200 OK~Content-Type: application/json~Vary: Origin~Content-Length: 15~"
                        + "Connection: close~~{\"status\":\"UP\"}");
        assertThat(responseTo("HEAD /health HTTP/1.1~Host: x~Connection: close~~"))
                .isEqualTo("HTTP/1.1 200 OK~Content-Type: application/json~Vary: Origin~Content-Length: 15~"
                        + "Connection: close~~");
        assertThat(responseTo("POST /health HTTP/1.1~Host: x~Connection: close~~"))
                .isEqualTo(error(
                        "405 Method Not Allowed",
                        "Allow: GET, HEAD~Vary: Origin~",
                        "method_not_allowed",
                        "method: must be one of GET, HEAD"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":1}|name: string expected, integer found",
                "{\"name\":[]}|name: string expected, array found",
                "{\"name\":true}|name: string expected, boolean found",
                "[]|the body: object expected, array found",
                "null|the body: object expected, null found",
                "{\"nmae\":\"a\"}|nmae: is not a known member",
                "{\"id\":\"ch_1\"}|id: is not a known member",
                "{\"name\":\"a\",\"name\":\"b\"}|name: is a duplicate field",
            })
    void namesMembersAndTypesOfJson(String json, String message) throws IOException {
        assertThat(responseTo(create(json)))
                .isEqualTo(error("400 Bad Request", "Vary: Origin~", "invalid_request", message));
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/llms/chatrooms?metadata_user_id=%20, metadata_user_id: must not be blank",
        "/v1/llms/chatrooms?limit=x, limit: must be a decimal integer of at most 32 bits",
        "/v1/llms/chatrooms/%20/messages, chatroom_id: must not be blank",
        "/v1/llms/chatrooms/ch_1/messages, limit: is required in the query",
    })
    void namesParametersAsTheApiDoes(String target, String message) throws IOException {
        assertThat(responseTo(Requests.last("GET " + target).replace("\r\n", "~")))
                .isEqualTo(error("400 Bad Request", "Vary: Origin~", "invalid_request", message));
    }

    @Test
    void namesTheHeaderOfTheOperator() throws IOException {
        assertThat(responseTo("GET /v1/llms/chatrooms HTTP/1.1~Host: x~x-operator-id: a b~Connection: close~~"))
                .isEqualTo(error(
                        "400 Bad Request",
                        "Vary: Origin~",
                        "invalid_request",
                        "x-operator-id: must hold only visible ASCII characters (0x21 to 0x7E),"
                                + " found U+0020 at index 1"));
    }
}
