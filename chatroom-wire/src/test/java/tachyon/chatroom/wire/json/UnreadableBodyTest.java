package tachyon.chatroom.wire.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static tachyon.chatroom.wire.json.Documents.rejected;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tachyon.chatroom.wire.RestOperation;
import tachyon.chatroom.wire.WireFormatException;

class UnreadableBodyTest {
    private static void assertUnreadable(String json) {
        assertThat(rejected(RestOperation.CREATE_CHATROOM, json)).hasMessageStartingWith("the body is not valid JSON");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n"})
    void rejectsAnEmptyBody(String body) {
        assertThat(rejected(RestOperation.CREATE_CHATROOM, body)).hasMessage("the body is empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "1", "null", "[]", "\"hunter2\""})
    void rejectsABodyThatContinuesAfterItsValue(String more) {
        assertThat(rejected(RestOperation.CREATE_CHATROOM, "{\"chatroom\":" + Documents.CHATROOM + "} " + more))
                .hasMessage("the body continues after its JSON value");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NaN",
                "Infinity",
                "-Infinity",
                "01",
                "+1",
                ".5",
                "1.",
                "0x10",
                "hunter2",
                "'hunter2'",
                "\"hunter2",
                "\"\\x\"",
                "\"hunter2\u0001\"",
                "[1,]",
                "{\"a\":1,}",
                "{a:1}",
                "{\"hunter2\" 1}",
                "/* hunter2 */ 1",
                "1 // hunter2\n",
                "1 # hunter2\n",
                "[",
            })
    void rejectsJsonThatIsNotStrict(String metadata) {
        assertUnreadable(Documents.chatroomWith("metadata", metadata));
    }

    @Test
    void rejectsATruncatedBodyAndOneWithInvalidTextAfterIt() {
        String body = "{\"chatroom\":" + Documents.CHATROOM + "}";

        for (int length = 1; length < body.length(); length++) {
            assertUnreadable(body.substring(0, length));
        }
        assertThat(rejected(RestOperation.CREATE_CHATROOM, "{\"chatroom\":\nhunter2}"))
                .hasMessageMatching("the body is not valid JSON, at line 2, column \\d");
        assertUnreadable(body + "}");
        assertUnreadable(body + " hunter2");
        assertUnreadable("<html>hunter2</html>");
    }

    @Test
    void rejectsTooManyLevels() {
        for (String tooDeep : new String[] {
            Documents.chatroomWith("metadata", "[".repeat(1100) + "]".repeat(1100)),
            Documents.chatroomWith("later", "{\"a\":".repeat(1100) + "1" + "}".repeat(1100))
        }) {
            assertThat(rejected(RestOperation.CREATE_CHATROOM, tooDeep))
                    .hasMessage("the body's JSON exceeds a limit on depth, strings or numbers");
        }
        assertThat(rejected(
                        RestOperation.CREATE_CHATROOM,
                        Documents.chatroomWith("metadata", "[".repeat(501) + "]".repeat(501))))
                .hasMessage("JSON value: must not be nested deeper than 500 levels");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "0.", "1e"})
    void rejectsANumberOfMoreThanAThousandCharactersOutsideOfMetadata(String start) {
        String longest = start + "1".repeat(1000 - start.length());

        for (String later : new String[] {"%s", "[{\"a\":%s}]"}) {
            Documents.read(RestOperation.CREATE_CHATROOM, Documents.chatroomWith("later", later.formatted(longest)));
            assertThat(rejected(
                            RestOperation.CREATE_CHATROOM,
                            Documents.chatroomWith("later", later.formatted(longest + "1"))))
                    .hasMessage("the body's JSON exceeds a limit on depth, strings or numbers");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ff",
                "c3",
                "e282",
                "80",
                "f8888080",
                "f888808080",
                "fc8480808080",
                "c0af",
                "c1bf",
                "e080af",
                "e09fbf",
                "f08080af",
                "f08fbfbf",
                "eda080",
                "edbfbf",
                "eda0bdedb880",
                "f4908080",
                "f5808080",
                "c328",
                "e28228",
                "f09f9828",
                "fe",
            })
    void rejectsBytesThatAreNotValidUtf8(String hex) {
        String body = Documents.chatroomWith("name", "\"hunter2@\"");
        int at = body.indexOf('@');
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(body.substring(0, at).getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(HexFormat.of().parseHex(hex));
        bytes.writeBytes(body.substring(at + 1).getBytes(StandardCharsets.UTF_8));

        assertThat(rejected(RestOperation.CREATE_CHATROOM, bytes.toByteArray()))
                .hasMessageStartingWith("the body is not valid JSON: not UTF-8 at byte ");
        assertThatExceptionOfType(WireFormatException.class)
                .isThrownBy(() -> ResponseJson.requireUtf8(bytes.toByteArray(), bytes.size()))
                .withMessageStartingWith("the body is not valid JSON: not UTF-8 at byte ");
    }

    @Test
    void rejectsOtherEncodings() {
        for (Charset charset : List.of(
                StandardCharsets.UTF_16,
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE,
                Charset.forName("UTF-32LE"),
                Charset.forName("UTF-32BE"))) {
            assertThat(rejected(RestOperation.CREATE_CHATROOM, "{\"chatroom\":1}".getBytes(charset)))
                    .hasMessageMatching("the body is not valid JSON: not UTF-8 at byte [0-2]");
        }
    }
}
