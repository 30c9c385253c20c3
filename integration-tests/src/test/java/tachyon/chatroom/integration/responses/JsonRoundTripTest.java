package tachyon.chatroom.integration.responses;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tachyon.chatroom.integration.fixtures.TransportTest;
import tachyon.chatroom.wire.RestOperation;
import tachyon.chatroom.wire.json.RequestJson;
import tachyon.chatroom.wire.json.ResponseJson;

/** JSON documents of every shape, read and written: the result is the documented JSON. */
class JsonRoundTripTest extends TransportTest {
    @Test
    void hasFixturesOfEveryKindAndNoOthers() throws IOException {
        try (Stream<Path> kinds = Files.list(Path.of("src", "test", "resources", "fixtures"))) {
            assertThat(kinds.map(kind -> String.valueOf(kind.getFileName())))
                    .containsExactlyInAnyOrder("chatroom", "chatrooms", "messages", "create", "update")
                    .allSatisfy(kind -> assertThat(JsonFixture.of(kind)).hasSizeGreaterThanOrEqualTo(4));
        }
    }

    @ParameterizedTest
    @MethodSource("chatroom")
    void writesAChatroomAsItWasRead(JsonFixture fixture) {
        assertWritten(fixture, ResponseJson.write(fixture.toChatroom()));
    }

    @ParameterizedTest
    @MethodSource("chatrooms")
    void writesAPageAsItWasRead(JsonFixture fixture) {
        assertWritten(
                fixture,
                ResponseJson.write(ResponseJson.read(
                        RestOperation.LIST_CHATROOMS, JsonFixture.JSON, fixture.bytes(), fixture.bytes().length)));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void writesMessagesAsTheyWereRead(JsonFixture fixture) {
        assertWritten(fixture, ResponseJson.write(fixture.toMessages()));
    }

    @ParameterizedTest
    @MethodSource("create")
    void writesACreateRequestAsItWasRead(JsonFixture fixture) {
        assertWritten(fixture, RequestJson.write(RequestJson.readCreate(fixture.bytes())));
    }

    @ParameterizedTest
    @MethodSource("update")
    void writesAnUpdateRequestAsItWasRead(JsonFixture fixture) {
        assertWritten(fixture, RequestJson.write(RequestJson.readUpdate(fixture.bytes())));
    }

    static Stream<JsonFixture> chatroom() {
        return JsonFixture.of("chatroom");
    }

    static Stream<JsonFixture> chatrooms() {
        return JsonFixture.of("chatrooms");
    }

    static Stream<JsonFixture> messages() {
        return JsonFixture.of("messages");
    }

    static Stream<JsonFixture> create() {
        return JsonFixture.of("create");
    }

    static Stream<JsonFixture> update() {
        return JsonFixture.of("update");
    }

    private static void assertWritten(JsonFixture fixture, byte[] json) {
        assertThat(new String(json, StandardCharsets.UTF_8)).isEqualTo(fixture.written());
    }
}
