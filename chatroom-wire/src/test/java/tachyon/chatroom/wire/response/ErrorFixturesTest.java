package tachyon.chatroom.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tachyon.chatroom.port.AccessToken;
import tachyon.chatroom.port.ErrorResponse;

/** The bodies of errors: several forms are read, one is written. */
class ErrorFixturesTest {
    private static ErrorResponse read(Fixture fixture) {
        byte[] body = fixture.json().getBytes(StandardCharsets.UTF_8);
        return ErrorBody.describe(
                FakeTransport.head(404), body, body.length, AccessToken.of("secret-token-1"), InstantSource.system());
    }

    @Test
    void everyFormSaysItsCodeAndItsMessage() {
        Map<String, String> read = new HashMap<>();
        for (Fixture fixture : Fixture.of("error")) {
            ErrorResponse error = read(fixture);
            read.put(
                    fixture.name(),
                    error.errorCode().orElse("-") + ": " + error.errorMessage().orElse("-"));
        }
        assertThat(read)
                .isEqualTo(Map.of(
                        "code-and-message", "not_found: chatroom not found",
                        "message", "-: chatroom not found",
                        "error-that-is-text", "-: chatroom not found",
                        "error-that-is-an-object", "404: chatroom not found",
                        "plain-text", "-: -",
                        "page", "-: -"));
    }

    @Test
    void everyFormIsKeptAsItCame() {
        for (Fixture fixture : Fixture.of("error")) {
            assertThat(read(fixture).truncatedBody()).as(fixture.name()).isEqualTo(fixture.json());
        }
    }

    @Test
    void theFormWithACodeAndAMessageIsTheOneThatIsWritten() {
        Fixture written = Fixture.of("error").stream()
                .filter(fixture -> fixture.name().equals("code-and-message"))
                .findFirst()
                .orElseThrow();
        assertThat(ResponseJson.writeError("not_found", "chatroom not found"))
                .asString()
                .isEqualTo(written.json());
    }
}
