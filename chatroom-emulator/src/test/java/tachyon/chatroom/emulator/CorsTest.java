package tachyon.chatroom.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The headers that a browser requires before it gives a page of another origin the response. */
class CorsTest {
    private static final String PAGE = "http://localhost:3000";
    private static final String EXPOSED = "x-request-id, Retry-After, Allow, WWW-Authenticate";

    private ChatroomEmulator emulator = ChatroomEmulator.start(new RecordingGateway());

    @AfterEach
    void stop() {
        emulator.close();
    }

    private void restart(String... corsOrigins) {
        emulator.close();
        emulator = ChatroomEmulator.builder()
                .gateway(new RecordingGateway())
                .corsOrigins(corsOrigins)
                .start();
    }

    private String headersOf(String requestLine, String headers) throws IOException {
        try (RawConnection connection = new RawConnection(emulator)) {
            connection.send(requestLine + " HTTP/1.1\r\n" + Requests.HEADERS + headers.replace("~", "\r\n")
                    + "Connection: close\r\n\r\n");
            return connection.readHeaders().replaceFirst("Date: [^\r]+\r\n", "").replace("\r\n", "~");
        }
    }

    private static String preflight(String origin) {
        return "Origin: " + origin + "~Access-Control-Request-Method: PATCH~"
                + "Access-Control-Request-Headers: authorization,content-type,x-operator-id~";
    }

    @Test
    void permitsAPreflightOfAnyOriginByDefault() throws IOException {
        assertThat(headersOf("OPTIONS /v1/llms/chatrooms/ch_1", preflight(PAGE)))
                .isEqualTo("HTTP/1.1 204 No Content~Vary: Origin~Access-Control-Allow-Origin: " + PAGE
                        + "~Access-Control-Allow-Credentials: true~Access-Control-Expose-Headers: " + EXPOSED
                        + "~Access-Control-Allow-Methods: DELETE, GET, PATCH, POST~Access-Control-Max-Age: 600"
                        + "~Access-Control-Allow-Headers: authorization,content-type,x-operator-id"
                        + "~Connection: close~~");
    }

    @Test
    void permitsAPreflightOfAPublicPageToTheLocalNetwork() throws IOException {
        String request = preflight("https://app.example.com") + "Access-Control-Request-Private-Network: true~";
        assertThat(headersOf("OPTIONS /v1/llms/chatrooms", request))
                .contains("~Access-Control-Allow-Private-Network: true~");
    }

    /** The headers of such a request are not read, so its origin is not known. */
    @ParameterizedTest
    @ValueSource(ints = {9_000, 70_000})
    void givesAnyPageTheResponseToARequestThatIsTooLarge(int length) throws IOException {
        assertThat(headersOf("GET /v1/llms/chatrooms?search=" + "x".repeat(length), "Origin: " + PAGE + "~"))
                .satisfiesAnyOf(
                        headers -> assertThat(headers)
                                .startsWith("HTTP/1.1 414 ")
                                .contains("~Access-Control-Allow-Origin: *~"),
                        headers -> assertThat(headers)
                                .startsWith("HTTP/1.1 200 ")
                                .contains("~Access-Control-Allow-Origin: " + PAGE + "~"));
    }

    @ParameterizedTest
    @CsvSource({
        "GET /v1/llms/chatrooms, '', 200 OK",
        "GET /v1/llms/chatrooms?limit=x, '', 400 Bad Request",
        "GET /v1/llms/chatrooms?search=|, '', 400 Bad Request",
        "GET /unknown, '', 404 Not Found",
        "PUT /v1/llms/chatrooms, '', 405 Method Not Allowed",
        "POST /v1/llms/chatrooms, Content-Length: 2000000~, 413 Content Too Large",
        "POST /v1/llms/chatrooms, Content-Length: x~, 400 Bad Request",
        "GET /v1/llms/chatrooms, x-emulator-failure: 503; retry-after=1~, 503 Service Unavailable",
        "GET /health, '', 200 OK",
    })
    void givesAPageEveryResponse(String requestLine, String headers, String status) throws IOException {
        assertThat(headersOf(requestLine, "Origin: " + PAGE + "~" + headers))
                .startsWith("HTTP/1.1 " + status + "~")
                .contains("~Vary: Origin~Access-Control-Allow-Origin: " + PAGE + "~")
                .contains("~Access-Control-Expose-Headers: " + EXPOSED + "~");
    }

    @Test
    void hasNoOriginInResponsesToOtherClients() throws IOException {
        assertThat(headersOf("GET /v1/llms/chatrooms", ""))
                .contains("~Vary: Origin~")
                .doesNotContain("Access-Control");
        assertThat(headersOf("OPTIONS /v1/llms/chatrooms", ""))
                .startsWith("HTTP/1.1 405 ")
                .contains("~Allow: GET, POST~");
    }

    @Test
    void permitsTheNamedOriginsOnly() throws IOException {
        restart(PAGE, "null");
        assertThat(headersOf("OPTIONS /v1/llms/chatrooms", preflight("null")))
                .startsWith("HTTP/1.1 204 ")
                .contains("~Access-Control-Allow-Origin: null~");
        assertThat(headersOf("OPTIONS /v1/llms/chatrooms", preflight("http://localhost:3001")))
                .startsWith("HTTP/1.1 403 ")
                .contains("~Vary: Origin~")
                .doesNotContain("Access-Control");
        assertThat(headersOf("GET /v1/llms/chatrooms", "Origin: http://localhost:3001~"))
                .startsWith("HTTP/1.1 200 ")
                .contains("~Vary: Origin~")
                .doesNotContain("Access-Control");
    }

    @Test
    void permitsNoOriginWithoutCors() throws IOException {
        restart();
        assertThat(headersOf("OPTIONS /v1/llms/chatrooms", preflight(PAGE)))
                .startsWith("HTTP/1.1 405 ")
                .doesNotContain("Access-Control", "Vary");
        assertThat(headersOf("GET /v1/llms/chatrooms", "Origin: " + PAGE + "~"))
                .startsWith("HTTP/1.1 200 ")
                .doesNotContain("Access-Control", "Vary");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "http://localhost/", "http://a b", "HTTP//x"})
    void rejectsAnInvalidOrigin(String origin) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChatroomEmulator.builder().corsOrigins(origin))
                .withMessageStartingWith("origin: must be");
    }
}
