package tachyon.chatroom.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.JsonArray;
import tachyon.chatroom.domain.JsonObject;
import tachyon.chatroom.domain.JsonValue;
import tachyon.chatroom.domain.UpdateChatroomRequest;

class RequestJsonTest {
    @Test
    void leavesOutWhatIsNotGiven() {
        assertThat(RequestJson.write(CreateChatroomRequest.builder().build()))
                .asString()
                .isEqualTo("{}");
        assertThat(RequestJson.write(UpdateChatroomRequest.builder().build()))
                .asString()
                .isEqualTo("{}");
        assertThat(RequestJson.write(CreateChatroomRequest.builder().name("A").build()))
                .asString()
                .isEqualTo("{\"name\":\"A\"}");
        assertThat(RequestJson.write(UpdateChatroomRequest.builder()
                        .metadata(JsonObject.of())
                        .build()))
                .asString()
                .isEqualTo("{\"metadata\":{}}");
    }

    @Test
    void writesBothFieldsAsUtf8() {
        byte[] expected = "{\"name\":\"Gr\u00fc\u00dfe\",\"metadata\":{\"user_id\":\"us_1\",\"n\":1}}"
                .getBytes(StandardCharsets.UTF_8);

        assertThat(RequestJson.write(CreateChatroomRequest.builder()
                        .name("Gr\u00fc\u00dfe")
                        .putMetadata("user_id", "us_1")
                        .putMetadata("n", JsonValue.of(1))
                        .build()))
                .isEqualTo(expected);
        assertThat(RequestJson.write(UpdateChatroomRequest.builder()
                        .name("Gr\u00fc\u00dfe")
                        .putMetadata("user_id", "us_1")
                        .putMetadata("n", JsonValue.of(1))
                        .build()))
                .isEqualTo(expected);
    }

    @Test
    void writesMetadataThatIsNull() {
        assertThat(RequestJson.write(UpdateChatroomRequest.builder()
                        .metadata(JsonValue.ofNull())
                        .build()))
                .asString()
                .isEqualTo("{\"metadata\":null}");
    }

    @Test
    void readsWhatIsGiven() {
        byte[] body = "{\"metadata\":{\"a\":[1]},\"later\":{\"x\":1},\"name\":\"\"}".getBytes(StandardCharsets.UTF_8);
        JsonObject metadata =
                JsonObject.builder().put("a", JsonArray.of(JsonValue.of(1))).build();

        assertThat(RequestJson.readCreate(body))
                .isEqualTo(CreateChatroomRequest.builder()
                        .name("")
                        .metadata(metadata)
                        .build());
        assertThat(RequestJson.readUpdate(body))
                .isEqualTo(UpdateChatroomRequest.builder()
                        .name("")
                        .metadata(metadata)
                        .build());
    }

    @Test
    void readsAbsentFieldsAsNotGiven() {
        byte[] body = "{}".getBytes(StandardCharsets.UTF_8);

        assertThat(RequestJson.readCreate(body))
                .isEqualTo(CreateChatroomRequest.builder().build());
        assertThat(RequestJson.readUpdate(body))
                .isEqualTo(UpdateChatroomRequest.builder().build());
    }

    @Test
    void readsMetadataThatIsNullAsGiven() {
        byte[] body = "{\"metadata\":null}".getBytes(StandardCharsets.UTF_8);

        assertThat(RequestJson.readCreate(body).metadata()).contains(JsonValue.ofNull());
        assertThat(RequestJson.readUpdate(body).metadata()).contains(JsonValue.ofNull());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|the body is empty",
                "[]|the body: expected START_OBJECT, found START_ARRAY",
                "null|the body: expected START_OBJECT, found VALUE_NULL",
                "{\"name\":null}|name: expected VALUE_STRING, found VALUE_NULL",
                "{\"name\":1}|name: expected VALUE_STRING, found VALUE_NUMBER_INT",
                "{\"name\":\"a\",\"name\":\"a\"}|name: is there twice",
                "{\"metadata\":null,\"metadata\":null}|metadata: is there twice",
                "{} {}|something follows the JSON value",
            })
    void rejectsABodyThatIsNone(String body, String message) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);

        assertThatExceptionOfType(WireFormatException.class)
                .isThrownBy(() -> RequestJson.readCreate(bytes))
                .withMessage(message);
        assertThatExceptionOfType(WireFormatException.class)
                .isThrownBy(() -> RequestJson.readUpdate(bytes))
                .withMessage(message);
    }
}
