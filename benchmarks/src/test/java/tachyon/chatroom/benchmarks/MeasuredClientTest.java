package tachyon.chatroom.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that every measured client returns the complete response, because the time of a failed call has no meaning. */
@SuppressWarnings("NullAway.Init") // JUnit calls the setup method first.
class MeasuredClientTest {
    private static StubServer server;

    @BeforeAll
    static void start() {
        server = StubServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static Stream<String> names() {
        return ServiceLoader.load(MeasuredClientFactory.class).stream()
                .map(provider -> provider.get().name());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void returnsTheCompleteResponseOfEveryCall(String name) throws Exception {
        try (MeasuredClient client = MeasuredClientFactory.create(name, server.baseUrl(), 2)) {
            assertThat(ResultText.of(client.createChatroom())).satisfies(text -> assertHasChatroom(text, 0));
            assertThat(ResultText.of(client.updateChatroom())).satisfies(text -> assertHasChatroom(text, 0));
            assertThat(ResultText.of(client.deleteChatroom())).isIn("", Fixtures.CHATROOM_ID);
            assertThat(ResultText.of(client.listChatrooms()))
                    .satisfies(text -> assertHasChatroom(text, 0))
                    .satisfies(text -> assertHasChatroom(text, Fixtures.PAGE_SIZE - 1));
            assertThat(ResultText.of(client.listMessages()))
                    .contains("msg_01hjryxysgey07h5jz5wag000", "msg_01hjryxysgey07h5jz5wag099")
                    .contains("Message number 000 of this conversation.", "Message number 099 of this conversation.");
        }
    }

    private static void assertHasChatroom(String text, int number) {
        assertThat(text)
                .contains("ch_01hjryxysgey07h5jz5wagq%03d".formatted(number))
                .contains("Support room %03d".formatted(number))
                .contains("u_01hjryxysgey07h5jz5wag%04d".formatted(number))
                // The text of a property without a value.
                .doesNotContain("null");
    }
}
