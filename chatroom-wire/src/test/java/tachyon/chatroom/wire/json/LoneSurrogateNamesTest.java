package tachyon.chatroom.wire.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static tachyon.chatroom.wire.json.Documents.rejected;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tachyon.chatroom.domain.JsonObject;
import tachyon.chatroom.domain.JsonValue;
import tachyon.chatroom.wire.RestOperation;
import tachyon.chatroom.wire.WireFormatException;

class LoneSurrogateNamesTest {
    private static JsonValue read(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return JsonReader.readValue(bytes, bytes.length);
    }

    @Test
    void readsNamesWithLoneSurrogates() {
        assertThat(read("{\"\\ud800\":1,\"a\\uDFFFb\" : {\"\\udc00\\ud83d\\ud83d\\ude00\":\"\\ud83d\"}}"))
                .isEqualTo(JsonObject.builder()
                        .put("\ud800", JsonValue.of(1))
                        .put(
                                "a\udfffb",
                                JsonObject.builder()
                                        .put("\udc00\ud83d\ud83d\ude00", "\ud83d")
                                        .build())
                        .build());
    }

    @Test
    void keepsTheMarkerThatANameReallyContains() {
        assertThat(read("{\"\\ud800\":1,\"\ufdd0\\ufdd0\\uFDD0\ufdd0800\":2,\"\\\\ud800\\\"\":3}"))
                .isEqualTo(JsonObject.builder()
                        .put("\ud800", JsonValue.of(1))
                        .put("\ufdd0\ufdd0\ufdd0\ufdd0800", JsonValue.of(2))
                        .put("\\ud800\"", JsonValue.of(3))
                        .build());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"a\":\"\\ud800\"}", "[\"\\ud800\"]", "{\"\\ud83d\\ude00\":1}", "\"\\ud800", "{\"\\"})
    void rewritesNoOtherDocument(String json) {
        assertThat(LoneSurrogateNames.escape(json.getBytes(StandardCharsets.UTF_8), json.length()))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"Room\",\"\\ud800\":1",
                "\"Room\",\"other\":{\"a\":[{\"\\udfff\":1}]}",
                "\"Room\",\"other\":[1,{\"b\":2,\"x\\ud800y\":{}}]"
            })
    void rejectsALoneSurrogateInTheNameOfAFieldOutsideMetadata(String nameAndMore) {
        assertThat(rejected(RestOperation.CREATE_CHATROOM, Documents.chatroomWith("name", nameAndMore)))
                .hasMessage("the name of a field has a lone surrogate");
    }

    @Test
    void rejectsALoneSurrogateInTheNameOfAFieldNextToTheChatroom() {
        String body = Documents.chatroomWith("name", "\"Room\"");

        assertThat(rejected(RestOperation.CREATE_CHATROOM, body.replaceFirst("\\{", "{\"\\\\ud800\":1,")))
                .hasMessage("the name of a field has a lone surrogate");
    }

    @Test
    void rejectsADocumentThatIsInvalidForAnotherReason() {
        assertThat(rejected(
                        RestOperation.CREATE_CHATROOM, Documents.chatroomWith("metadata", "{\"\\ud800\":1,\"a\":nul}")))
                .hasMessageStartingWith("the body is not valid JSON, at line 1, column ");
        assertThat(rejected(RestOperation.CREATE_CHATROOM, Documents.chatroomWith("name", "1,\"\\ud800\":1")))
                .hasMessage("name: string expected, integer found");
    }

    @Test
    void isAViolationInAStream() {
        byte[] body = Documents.chatroomWith("metadata", "{\"\\ud800\":1}").getBytes(StandardCharsets.UTF_8);

        assertThatExceptionOfType(WireFormatException.class)
                .isThrownBy(() -> ResponseJson.read(
                        RestOperation.CREATE_CHATROOM, JsonReader.DEFAULT, new ByteArrayInputStream(body)))
                .withMessageStartingWith("the body is not valid JSON, at line 1, column ");
    }
}
