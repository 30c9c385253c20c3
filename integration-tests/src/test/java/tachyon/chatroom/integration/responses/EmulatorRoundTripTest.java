package tachyon.chatroom.integration.responses;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tachyon.chatroom.adapter.inmemory.InMemoryChatrooms;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.ListMessagesRequest;
import tachyon.chatroom.emulator.ChatroomEmulator;
import tachyon.chatroom.integration.fixtures.Transport;
import tachyon.chatroom.integration.fixtures.TransportTest;
import tachyon.chatroom.integration.openapi.ValidatingRelay;
import tachyon.chatroom.port.ChatroomGateway;

/** JSON documents that the emulator serves to both transports and to the JDK's client, unchanged. */
class EmulatorRoundTripTest extends TransportTest {
    private static final ListMessagesRequest MESSAGES =
            ListMessagesRequest.builder().build();

    static Stream<JsonFixture> chatroom() {
        return JsonFixture.of("chatroom");
    }

    static Stream<JsonFixture> messages() {
        return JsonFixture.of("messages");
    }

    @ParameterizedTest
    @MethodSource("chatroom")
    void servesAChatroomUnchanged(JsonFixture fixture) {
        Chatroom chatroom = fixture.toChatroom();
        InMemoryChatrooms service =
                InMemoryChatrooms.builder().addChatroom(chatroom).build();

        assertThroughBothTransports(
                service, gateway -> gateway.listChatrooms(LIST).chatrooms(), List.of(chatroom));
        String written = fixture.written();
        assertThat(responseOf(service, "/v1/llms/chatrooms"))
                .contains(written.substring("{\"chatroom\":".length(), written.length() - 1));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void servesMessagesUnchanged(JsonFixture fixture) {
        Chatroom chatroom = JsonFixture.of("chatroom").findFirst().orElseThrow().toChatroom();
        InMemoryChatrooms.Builder seeds = InMemoryChatrooms.builder().addChatroom(chatroom);
        fixture.toMessages().forEach(seeds::addMessage);
        InMemoryChatrooms service = seeds.build();

        assertThroughBothTransports(
                service, gateway -> gateway.listMessages(chatroom.id(), MESSAGES), fixture.toMessages());
        assertThat(responseOf(service, "/v1/llms/chatrooms/ch_1/messages?limit=20&offset=0&search="))
                .isEqualTo(fixture.written());
    }

    private void assertThroughBothTransports(
            InMemoryChatrooms service, Function<ChatroomGateway, List<?>> call, List<?> expected) {
        ValidatingRelay emulator = emulatorOf(service);
        for (Transport transport : Transport.values()) {
            List<?> read = call.apply(createGateway(transport, settings(emulator.baseUrl())));
            assertThat(read.equals(expected)).as("%s reads %s", transport, read).isTrue();
        }
    }

    private ValidatingRelay emulatorOf(InMemoryChatrooms service) {
        ChatroomEmulator emulator = closedAfterwards(ChatroomEmulator.start(service));
        return closedAfterwards(ValidatingRelay.to(emulator.baseUrl()));
    }

    /** Returns the body of the emulator's response. */
    private String responseOf(InMemoryChatrooms service, String target) {
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
