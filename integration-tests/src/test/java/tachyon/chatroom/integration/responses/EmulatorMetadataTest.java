package tachyon.chatroom.integration.responses;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.JsonValue;
import tachyon.chatroom.domain.UpdateChatroomRequest;
import tachyon.chatroom.emulator.ChatroomEmulator;
import tachyon.chatroom.integration.fixtures.Transport;
import tachyon.chatroom.integration.fixtures.TransportTest;
import tachyon.chatroom.integration.openapi.ValidatingRelay;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.wire.json.RequestJson;

/**
 * The wire module's metadata fixtures, sent to the emulator and read back by both transports and by the JDK's client.
 */
class EmulatorMetadataTest extends TransportTest {
    private static final Path FIXTURES =
            Path.of("..", "chatroom-wire", "src", "test", "resources", "fixtures", "metadata");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final ChatroomEmulator started = closedAfterwards(ChatroomEmulator.start());
    private final ValidatingRelay emulator = closedAfterwards(ValidatingRelay.to(started.baseUrl()));

    static Stream<String> names() throws IOException {
        try (Stream<Path> files = Files.list(FIXTURES)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(file -> !file.endsWith(".written.json"))
                    .map(file -> file.replaceFirst("\\.json$", ""))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static String original(String name) throws IOException {
        return Files.readString(FIXTURES.resolve(name + ".json")).replaceFirst("\n\\z", "");
    }

    private static String asWritten(String name) throws IOException {
        return original(Files.exists(FIXTURES.resolve(name + ".written.json")) ? name + ".written" : name);
    }

    private static JsonValue valueOf(String name) throws IOException {
        String body = "{\"metadata\":" + original(name) + "}";
        return RequestJson.readCreate(body.getBytes(StandardCharsets.UTF_8))
                .metadata()
                .orElseThrow();
    }

    private ChatroomGateway createGateway(Transport transport) {
        return createGateway(transport, settings(emulator.baseUrl()));
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        request.header("x-operator-id", "tn_1").header("Authorization", "Bearer any");
        return HTTP.send(request.build(), BodyHandlers.ofString()).body();
    }

    private HttpRequest.Builder chatrooms() {
        return HttpRequest.newBuilder(URI.create(emulator.baseUrl() + "/v1/llms/chatrooms"));
    }

    private void assertListed(JsonValue metadata, String written, int times) throws IOException, InterruptedException {
        for (Transport transport : Transport.values()) {
            assertThat(createGateway(transport).listChatrooms(LIST).chatrooms())
                    .hasSize(times)
                    .allSatisfy(listed -> assertThat(listed.metadata()).isEqualTo(metadata));
        }
        assertThat(send(chatrooms()).split(quoted(written), -1)).hasSize(times + 1);
    }

    private static String quoted(String written) {
        return Pattern.quote(",\"metadata\":" + written + ",\"created_at\":");
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyClientReadsMetadataThatATransportSent(String name) throws Exception {
        JsonValue metadata = valueOf(name);
        for (Transport transport : Transport.values()) {
            ChatroomGateway gateway = createGateway(transport);
            Chatroom created = gateway.createChatroom(
                    CreateChatroomRequest.builder().metadata(metadata).build());
            assertThat(created.metadata()).isEqualTo(metadata);

            Chatroom bare = gateway.createChatroom(CREATE);
            Chatroom updated = gateway.updateChatroom(
                    bare.id(),
                    UpdateChatroomRequest.builder().metadata(metadata).build());
            assertThat(updated.metadata()).isEqualTo(metadata);
        }
        assertListed(metadata, asWritten(name), 2 * Transport.values().length);
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyClientReadsMetadataThatAnotherClientSent(String name) throws Exception {
        String response = send(chatrooms()
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"metadata\":" + original(name) + "}")));

        assertThat(response).contains(",\"metadata\":" + asWritten(name) + ",\"created_at\":");
        assertListed(valueOf(name), asWritten(name), 1);
    }
}
