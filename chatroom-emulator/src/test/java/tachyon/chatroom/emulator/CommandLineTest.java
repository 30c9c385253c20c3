package tachyon.chatroom.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private int served;

    private int run(Consumer<ChatroomEmulator> serve, String... args) {
        return CommandLine.run(
                args,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                emulator -> {
                    served++;
                    serve.accept(emulator);
                });
    }

    private int run(String... args) {
        return run(emulator -> {}, args);
    }

    @Test
    void printsTheBaseUrlOnlyAndServes() {
        int exitCode = run(
                emulator -> assertThat(new TestClient(emulator, "tn_1")
                                .get("/v1/llms/chatrooms")
                                .statusCode())
                        .isEqualTo(200),
                "--port",
                "0");

        assertThat(exitCode).isZero();
        assertThat(served).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).matches("http://127\\.0\\.0\\.1:[0-9]+\\R");
        assertThat(err.size()).isZero();
    }

    @Test
    void printsTheHelpAndStartsNothing() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("--port N")
                .contains("Default: 8080")
                .contains("--seed FILE")
                .contains("--latency DURATION")
                .contains("--fail-rate FRACTION")
                .contains("--random-seed N")
                .contains("--cors-origin ORIGIN")
                .contains("--no-cors");
        assertThat(err.size()).isZero();
        assertThat(served).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--port",
                "--port ",
                "--port x",
                "--port -1",
                "--port 65536",
                "--port 999999",
                "--prot 1",
                "8080",
                "--latency",
                "--latency 5",
                "--latency -5ms",
                "--latency 11m",
                "--fail-rate 1.5",
                "--fail-rate -0.1",
                "--fail-rate x",
                "--fail-rate NaN",
                "--random-seed 1.5",
                "--cors-origin",
                "--cors-origin localhost",
                "--cors-origin http://localhost:3000/",
                "--cors-origin http://localhost:3000,",
                "--no-cors --cors-origin http://localhost:3000",
                "--seed",
                "--seed no-such-file.json",
            })
    void printsOneLineAndReturnsTwoForAnInvalidArgument(String args) {
        assertThat(run(args.split(" ", -1))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains(args.split(" ", -1)[0])
                .contains("(see --help)")
                .hasLineCount(1)
                .doesNotContain("Exception");
        assertThat(out.size()).isZero();
        assertThat(served).isZero();
    }

    @Test
    void printsOneLineAndReturnsOneForAPortInUse() {
        try (ChatroomEmulator emulator = ChatroomEmulator.start()) {
            assertThat(run("--port", Integer.toString(emulator.port()))).isEqualTo(1);
        }
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("cannot listen")
                .hasLineCount(1);
    }

    @Test
    void addsTheLatencyToEachResponseOfTheApi() {
        int exitCode = run(
                emulator -> {
                    TestClient client = new TestClient(emulator, "tn_1");
                    long before = System.nanoTime();
                    client.get("/v1/llms/chatrooms");
                    client.get("/unknown");
                    assertThat(System.nanoTime() - before).isGreaterThan(2 * 250_000_000L);
                },
                "--port",
                "0",
                "--latency",
                "0.25s");
        assertThat(exitCode).isZero();
    }

    @Test
    void failsTheSameRequestsWithTheSameRandomSeed() {
        StringBuilder statuses = new StringBuilder();
        for (int run = 0; run < 2; run++) {
            run(
                    emulator -> {
                        TestClient client = new TestClient(emulator, "tn_1");
                        for (int i = 0; i < 20; i++) {
                            statuses.append(client.get("/v1/llms/chatrooms").statusCode() == 503 ? 'x' : '.');
                        }
                    },
                    "--port",
                    "0",
                    "--fail-rate",
                    "0.5",
                    "--random-seed",
                    "42");
        }
        assertThat(statuses.substring(0, 20)).isEqualTo(statuses.substring(20)).contains("x", ".");
    }

    @Test
    void servesTheSeedToTheNamedOriginsOnly(@TempDir Path folder) throws IOException {
        Path seed = Files.writeString(
                folder.resolve("seed.json"), "{\"chatrooms\":[{\"id\":\"ch_1\",\"operator_id\":\"tn_1\"}]}");
        int exitCode = run(
                emulator -> {
                    TestClient client = new TestClient(emulator, "tn_1");
                    HttpResponse<String> response =
                            client.send(client.request("/v1/llms/chatrooms").header("Origin", "http://localhost:3000"));
                    assertThat(response.body()).contains("\"id\":\"ch_1\"");
                    assertThat(response.headers().firstValue("Access-Control-Allow-Origin"))
                            .hasValue("http://localhost:3000");
                    assertThat(client.send(client.bare("/health").header("Origin", "http://localhost:3001"))
                                    .headers()
                                    .firstValue("Access-Control-Allow-Origin"))
                            .isEmpty();
                },
                "--port",
                "0",
                "--seed",
                seed.toString(),
                "--cors-origin",
                "http://localhost:3000, http://localhost:4000",
                "--latency",
                "1ms");
        assertThat(exitCode).isZero();
        assertThat(err.size()).isZero();
    }
}
