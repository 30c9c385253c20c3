package tachyon.chatroom.wire.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.ChatroomPage;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.JsonObject;
import tachyon.chatroom.domain.JsonString;
import tachyon.chatroom.domain.JsonValue;
import tachyon.chatroom.wire.RestOperation;

class MetadataFidelityTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "true",
                "false",
                "\"\"",
                "\"text\"",
                "[]",
                "{}",
                "0",
                "-0",
                "-0.0",
                "1.10",
                "9007199254740993",
                "-9007199254740993",
                "123456789012345678901234567890",
                "1E400",
                "1e-400",
                "1.50E+07",
                "0.1000000000000000055511151231257827",
                "[1,\"1\",true,null,[],{}]",
                "{\"z\":1,\"a\":2,\"m\":{\"y\":3,\"b\":[{\"k\":null}]},\"\":0}",
                "{\"Gr\u00fc\u00dfe\":\"\ud55c\uae00\",\"\u20ac\":\"\u2028\uffff\"}",
                "\"\\\"\\\\/\"",
            })
    void readsAndWritesEveryValueUnchanged(String json) {
        Chatroom read = Documents.read(RestOperation.CREATE_CHATROOM, Documents.chatroomWith("metadata", json));

        assertThat(read.metadata()).hasToString(json);
        assertThat(ResponseJson.write(read)).asString().contains(",\"metadata\":" + json + ",");
        assertThat(RequestJson.write(CreateChatroomRequest.builder()
                        .metadata(read.metadata())
                        .build()))
                .asString()
                .isEqualTo("{\"metadata\":" + json + "}");
    }

    @Test
    void keepsTheOrderOfKeys() {
        JsonValue read = Documents.read(
                        RestOperation.CREATE_CHATROOM, Documents.chatroomWith("metadata", "{\"z\":1,\"a\":2,\"m\":3}"))
                .metadata();

        assertThat(((JsonObject) read).members()).containsOnlyKeys("z", "a", "m");
        assertThat(((JsonObject) read).members().keySet()).containsExactly("z", "a", "m");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\ud800",
                "\udc00",
                "a\ud83d",
                "\ude00b",
                "\ude00\ud83d",
                "\ud83d\ud83d\ude00",
                "\ud83d\ude00",
                "\u0000\u0001\b\t\n\f\r\u001f\u007f\u0080\u009f",
                "\u2028\u2029\ufeff\ufffe",
            })
    void keepsEveryTextOfAValue(String text) {
        JsonValue metadata = JsonObject.builder().put("text", text).build();
        byte[] body = RequestJson.write(
                CreateChatroomRequest.builder().name(text).metadata(metadata).build());

        CreateChatroomRequest read = RequestJson.readCreate(body);

        assertThat(read.name()).contains(text);
        assertThat(read.metadata()).contains(metadata);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\ud83d\ude00",
                "\u0000\u0001\b\t\n\f\r\u001f\u007f\u0080\u009f",
                "\u2028\u2029\ufeff\ufffe",
                "\"\\/",
            })
    void keepsEveryKeyWithoutALoneSurrogate(String key) {
        JsonValue metadata = JsonObject.builder().put(key, "value").build();

        assertThat(RequestJson.readCreate(RequestJson.write(CreateChatroomRequest.builder()
                                .metadata(metadata)
                                .build()))
                        .metadata())
                .contains(metadata);
    }

    @Test
    void keepsALoneSurrogateInAKey() {
        for (String key : new String[] {"\ud83d", "a\ude00", "\ude00\ud83d", "\ufdd0\ud83d"}) {
            JsonValue metadata = JsonObject.builder().put(key, "value").build();
            byte[] body = RequestJson.write(
                    CreateChatroomRequest.builder().metadata(metadata).build());

            assertThat(RequestJson.readCreate(body).metadata()).contains(metadata);
        }
    }

    @Test
    void escapesSurrogatesAndControlCharacters() {
        assertThat(RequestJson.write(CreateChatroomRequest.builder()
                        .putMetadata("key", "\ud800\ud83d\ude00\u0001\n")
                        .build()))
                .asString()
                .isEqualToIgnoringCase("{\"metadata\":{\"key\":\"\\ud800\\ud83d\\ude00\\u0001\\n\"}}");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3_999, 4_000, 7_999, 8_000, 31_999, 32_000, 100_000})
    void keepsPairsAndLoneSurrogatesInLongTexts(int before) {
        String text = "x".repeat(before) + "\ud83d\ude00\u20ac\udc00" + "\u00fc\ud83d\ude00".repeat(5_000) + "\ud800";
        String key = text.replace("\udc00", "").substring(0, text.length() - 2);
        JsonValue metadata = JsonObject.builder().put(key, text).build();

        assertThat(RequestJson.readCreate(RequestJson.write(CreateChatroomRequest.builder()
                                .metadata(metadata)
                                .build()))
                        .metadata())
                .contains(metadata);
    }

    @Test
    void readsEscapesAndBytesAlike() {
        Chatroom read = Documents.read(
                RestOperation.CREATE_CHATROOM,
                Documents.chatroomWith("metadata", "{\"\\u00fc\\ud83d\\ude00\":\"\\/\ud83d\ude00\\u0000\"}"));

        assertThat(read.metadata())
                .isEqualTo(JsonObject.builder()
                        .put("\u00fc\ud83d\ude00", new JsonString("/\ud83d\ude00\u0000"))
                        .build());
    }

    @Test
    void keepsANumberOfAThousandDigits() {
        String number = "1".repeat(1000);

        assertThat(Documents.read(RestOperation.CREATE_CHATROOM, Documents.chatroomWith("metadata", number))
                        .metadata())
                .hasToString(number);
    }

    @Test
    void keepsFiveHundredLevelsInEveryBody() {
        String arrays = "[".repeat(500) + "]".repeat(500);
        String objects = "{\"a\":".repeat(499) + "{}" + "}".repeat(499);

        for (String deep : new String[] {arrays, objects}) {
            Chatroom chatroom = Documents.read(RestOperation.UPDATE_CHATROOM, Documents.chatroomWith("metadata", deep));
            assertThat(chatroom.metadata()).hasToString(deep);
            ChatroomPage page = Documents.read(
                    RestOperation.LIST_CHATROOMS,
                    "{\"chatrooms\":[" + Documents.CHATROOM.replace("{\"user_id\":\"us_1\"}", deep) + "],\"paginator\":"
                            + Documents.PAGINATOR + "}");
            assertThat(page.chatrooms()).first().extracting(Chatroom::metadata).hasToString(deep);
            assertThat(ResponseJson.write(page)).asString().contains(deep);
            assertThat(RequestJson.write(CreateChatroomRequest.builder()
                            .metadata(chatroom.metadata())
                            .build()))
                    .asString()
                    .isEqualTo("{\"metadata\":" + deep + "}");
        }
    }
}
