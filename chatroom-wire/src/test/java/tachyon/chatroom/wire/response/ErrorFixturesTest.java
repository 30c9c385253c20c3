package tachyon.chatroom.wire.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tachyon.chatroom.port.AccessToken;
import tachyon.chatroom.port.ErrorResponse;
import tachyon.chatroom.wire.json.Fixture;
import tachyon.chatroom.wire.json.ResponseJson;

/** The bodies of errors: several shapes are read, one is written. */
class ErrorFixturesTest {
    private static ErrorResponse read(Fixture fixture) {
        byte[] body = fixture.json().getBytes(StandardCharsets.UTF_8);
        return ErrorResponseReader.read(
                FakeHeaders.of(404).validated(),
                body,
                body.length,
                AccessToken.of("secret-token-1"),
                InstantSource.system());
    }

    @Test
    void readsTheCodeAndTheMessageOfEveryShape() {
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
                        "error-as-text", "-: chatroom not found",
                        "error-as-object", "404: chatroom not found",
                        "plain-text", "-: -",
                        "page", "-: -"));
    }

    @Test
    void keepsTheTextOfEveryShape() {
        for (Fixture fixture : Fixture.of("error")) {
            assertThat(read(fixture).truncatedBody()).as(fixture.name()).isEqualTo(fixture.json());
        }
    }

    @Test
    void writesTheShapeWithACodeAndAMessage() {
        Fixture written = Fixture.of("error").stream()
                .filter(fixture -> fixture.name().equals("code-and-message"))
                .findFirst()
                .orElseThrow();
        assertThat(ResponseJson.writeError("not_found", "chatroom not found"))
                .asString()
                .isEqualTo(written.json());
    }
}
