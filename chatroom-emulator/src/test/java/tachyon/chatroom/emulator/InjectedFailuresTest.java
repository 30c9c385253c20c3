package tachyon.chatroom.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class InjectedFailuresTest {
    private final RecordingGateway gateway = new RecordingGateway();
    private ChatroomEmulator emulator = ChatroomEmulator.start(gateway);

    @AfterEach
    void stop() {
        emulator.close();
    }

    private HttpResponse<String> createWith(String failure) {
        TestClient client = new TestClient(emulator, "tn_1");
        return client.send(client.request("/v1/llms/chatrooms")
                .header("Content-Type", "application/json")
                .header("x-emulator-failure", failure)
                .POST(BodyPublishers.ofString("{}")));
    }

    @Test
    void failsAsTheHeaderSpecifiesWithoutAnEffect() {
        HttpResponse<String> response = createWith("429; retry-after=7");

        assertThat(response.statusCode()).isEqualTo(429);
        assertThat(response.headers().firstValue("Retry-After")).hasValue("7");
        assertThat(response.body())
                .isEqualTo("{\"code\":\"rate_limited\",\"message\":\"a failure that the emulator injected\"}");
        assertThat(gateway.created).hasValue(0);
    }

    @Test
    void failsAfterTheRequestTookEffect() {
        assertThat(createWith("503;when=after").statusCode()).isEqualTo(503);
        assertThat(gateway.created).hasValue(1);
        assertThat(createWith("500 ; When=Before").statusCode()).isEqualTo(500);
        assertThat(gateway.created).hasValue(1);
    }

    @Test
    void closesTheConnectionInsteadOfAResponse() {
        assertThatThrownBy(() -> createWith("disconnect; when=after")).isInstanceOf(UncheckedIOException.class);
        assertThat(gateway.created.get()).isPositive();
        assertThat(new TestClient(emulator, "tn_1").get("/v1/llms/chatrooms").statusCode())
                .isEqualTo(200);
    }

    @Test
    void rejectsAnInvalidRequestBeforeItsFailure() {
        TestClient client = new TestClient(emulator, "tn_1");
        assertThat(client.send(client.request("/v1/llms/chatrooms?limit=x").header("x-emulator-failure", "503"))
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "200", "600", "abc", "503; retry-after=soon", "503; when=later", "503, 503", "503;"})
    void rejectsAnInvalidHeaderWith400(String failure) {
        HttpResponse<String> response = createWith(failure);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("x-emulator-failure: must be a status");
        assertThat(gateway.created).hasValue(0);
    }

    @Test
    void failsEveryValidRequestAtARateOfOneAndNotTheHealthRoute() {
        emulator.close();
        emulator = ChatroomEmulator.builder()
                .gateway(gateway)
                .failureRate(1)
                .randomSeed(1)
                .start();
        TestClient client = new TestClient(emulator, "tn_1");

        assertThat(client.post("/v1/llms/chatrooms", "{}").statusCode()).isEqualTo(503);
        assertThat(client.get("/v1/llms/chatrooms?limit=x").statusCode()).isEqualTo(400);
        assertThat(createWith("500").statusCode()).isEqualTo(500);
        assertThat(client.send(client.bare("/health")).statusCode()).isEqualTo(200);
        assertThat(gateway.created).hasValue(0);
    }

    @Test
    void failsAboutThePartThatTheRateSpecifies() {
        emulator.close();
        emulator = ChatroomEmulator.builder()
                .gateway(gateway)
                .failureRate(0.25)
                .randomSeed(1)
                .start();
        TestClient client = new TestClient(emulator, "tn_1");
        int failures = 0;
        for (int i = 0; i < 400; i++) {
            failures += client.get("/v1/llms/chatrooms").statusCode() == 503 ? 1 : 0;
        }
        assertThat(failures).isBetween(70, 130);
    }

    @Test
    void closesPromptlyDuringTheLatency() {
        emulator.close();
        emulator = ChatroomEmulator.builder()
                .gateway(gateway)
                .latency(Duration.ofMinutes(10))
                .start();
        TestClient client = new TestClient(emulator, "tn_1");
        Thread closing = new Thread(emulator::close);
        long before = System.nanoTime();
        client.send(client.bare("/health"));
        closing.start();
        assertThatThrownBy(() -> client.get("/v1/llms/chatrooms")).isInstanceOf(UncheckedIOException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void rejectsSettingsThatAreOutOfRange() {
        ChatroomEmulator.Builder builder = ChatroomEmulator.builder();
        assertThatIllegalArgumentException().isThrownBy(() -> builder.failureRate(1.01));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.failureRate(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.latency(Duration.ofMillis(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.latency(Duration.ofMinutes(11)));
    }
}
