package tachyon.chatroom.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tachyon.chatroom.adapter.inmemory.InMemoryChatrooms;
import tachyon.chatroom.domain.ChatMessage;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.ListMessagesRequest;
import tachyon.chatroom.emulator.ChatroomEmulator;
import tachyon.chatroom.integration.openapi.ValidatingRelay;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.wire.json.ResponseJson;
import tachyon.chatroom.wire.ResponseLimits;
import tachyon.chatroom.wire.RestOperation;
import tachyon.chatroom.wire.json.RequestJson;

/** Every shape of the dialect, in files: read and written again, and through the emulator, nothing changes. */
class FixturesTest extends TransportTest {
    private static final ResponseLimits LIMITS =
            ResponseLimits.of(settings("http://127.0.0.1").build());

    private static final ListMessagesRequest MESSAGES =
            ListMessagesRequest.builder().build();

    @Test
    void thereAreFixturesOfEveryKindAndNoOthers() throws IOException {
        try (Stream<Path> kinds = Files.list(Path.of("src", "test", "resources", "fixtures"))) {
            assertThat(kinds.map(kind -> String.valueOf(kind.getFileName())))
                    .containsExactlyInAnyOrder("chatroom", "chatrooms", "messages", "create", "update")
                    .allSatisfy(kind -> assertThat(Fixture.of(kind)).hasSizeGreaterThanOrEqualTo(4));
        }
    }

    @ParameterizedTest
    @MethodSource("chatroom")
    void aChatroomIsWrittenAsItWasRead(Fixture fixture) {
        assertWritten(fixture, ResponseJson.write(chatroomOf(fixture)));
    }

    @ParameterizedTest
    @MethodSource("chatrooms")
    void aPageIsWrittenAsItWasRead(Fixture fixture) {
        assertWritten(
                fixture,
                ResponseJson.write(RestOperation.LIST_CHATROOMS.read(fixture.bytes(), fixture.bytes().length, LIMITS)));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void messagesAreWrittenAsTheyWereRead(Fixture fixture) {
        assertWritten(fixture, ResponseJson.write(messagesOf(fixture)));
    }

    @ParameterizedTest
    @MethodSource("create")
    void aRequestToCreateIsWrittenAsItWasRead(Fixture fixture) {
        assertWritten(fixture, RequestJson.write(RequestJson.readCreate(fixture.bytes())));
    }

    @ParameterizedTest
    @MethodSource("update")
    void aRequestToUpdateIsWrittenAsItWasRead(Fixture fixture) {
        assertWritten(fixture, RequestJson.write(RequestJson.readUpdate(fixture.bytes())));
    }

    @ParameterizedTest
    @MethodSource("chatroom")
    void aChatroomComesThroughTheEmulatorAsItIs(Fixture fixture) {
        Chatroom chatroom = chatroomOf(fixture);
        InMemoryChatrooms service =
                InMemoryChatrooms.builder().addChatroom(chatroom).build();

        assertThroughBothTransports(
                service, gateway -> gateway.listChatrooms(LIST).chatrooms(), List.of(chatroom));
        String written = fixture.written();
        assertThat(answerOf(service, "/v1/llms/chatrooms"))
                .contains(written.substring("{\"chatroom\":".length(), written.length() - 1));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void messagesComeThroughTheEmulatorAsTheyAre(Fixture fixture) {
        Chatroom chatroom = chatroomOf(Fixture.of("chatroom").findFirst().orElseThrow());
        InMemoryChatrooms.Builder seeds = InMemoryChatrooms.builder().addChatroom(chatroom);
        messagesOf(fixture).forEach(seeds::addMessage);
        InMemoryChatrooms service = seeds.build();

        assertThroughBothTransports(
                service, gateway -> gateway.listMessages(chatroom.id(), MESSAGES), messagesOf(fixture));
        assertThat(answerOf(service, "/v1/llms/chatrooms/ch_1/messages?limit=20&offset=0&search="))
                .isEqualTo(fixture.written());
    }

    static Stream<Fixture> chatroom() {
        return Fixture.of("chatroom");
    }

    static Stream<Fixture> chatrooms() {
        return Fixture.of("chatrooms");
    }

    static Stream<Fixture> messages() {
        return Fixture.of("messages");
    }

    static Stream<Fixture> create() {
        return Fixture.of("create");
    }

    static Stream<Fixture> update() {
        return Fixture.of("update");
    }

    private static Chatroom chatroomOf(Fixture fixture) {
        return RestOperation.CREATE_CHATROOM.read(fixture.bytes(), fixture.bytes().length, LIMITS);
    }

    private static List<ChatMessage> messagesOf(Fixture fixture) {
        return RestOperation.LIST_MESSAGES.read(fixture.bytes(), fixture.bytes().length, LIMITS);
    }

    private static void assertWritten(Fixture fixture, byte[] json) {
        assertThat(new String(json, StandardCharsets.UTF_8)).isEqualTo(fixture.written());
    }

    private void assertThroughBothTransports(
            InMemoryChatrooms service, Function<ChatroomGateway, List<?>> call, List<?> expected) {
        ValidatingRelay emulator = emulatorOf(service);
        for (Transport transport : Transport.values()) {
            List<?> read = call.apply(connect(transport, settings(emulator.baseUrl())));
            assertThat(read.equals(expected)).as("%s reads %s", transport, read).isTrue();
        }
    }

    private ValidatingRelay emulatorOf(InMemoryChatrooms service) {
        ChatroomEmulator emulator = closedAfterwards(ChatroomEmulator.start(service));
        return closedAfterwards(ValidatingRelay.to(emulator.baseUrl()));
    }

    /** What the emulator answers, to the byte. */
    private String answerOf(InMemoryChatrooms service, String target) {
        ValidatingRelay emulator = emulatorOf(service);
        HttpRequest request = HttpRequest.newBuilder(URI.create(emulator.baseUrl() + target))
                .header("x-operator-id", "tn_1")
                .header("Authorization", "Bearer any")
                .build();
        try {
            return HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
