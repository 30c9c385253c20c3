package tachyon.chatroom.wire.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.JsonArray;
import tachyon.chatroom.domain.JsonObject;
import tachyon.chatroom.domain.JsonValue;
import tachyon.chatroom.domain.UpdateChatroomRequest;
import tachyon.chatroom.wire.WireFormatException;

class RequestJsonTest {
    @Test
    void omitsAbsentFields() {
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
    void readsBothFieldsInAnyOrder() {
        byte[] body = "{\"metadata\":{\"a\":[1]},\"name\":\"\"}".getBytes(StandardCharsets.UTF_8);
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
    void rejectsAnUnknownFieldByItsName() {
        byte[] body = "{\"nmae\":\"Daily\"}".getBytes(StandardCharsets.UTF_8);
        byte[] oddName = "{\"a\\nb\":1}".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> RequestJson.readCreate(body)).hasMessage("nmae: is not a known member");
        assertThatThrownBy(() -> RequestJson.readUpdate(oddName)).hasMessage("the body: is not a known member");
    }

    @Test
    void readsAbsentFieldsAsAbsent() {
        byte[] body = "{}".getBytes(StandardCharsets.UTF_8);

        assertThat(RequestJson.readCreate(body))
                .isEqualTo(CreateChatroomRequest.builder().build());
        assertThat(RequestJson.readUpdate(body))
                .isEqualTo(UpdateChatroomRequest.builder().build());
    }

    @Test
    void readsMetadataThatIsNullAsPresent() {
        byte[] body = "{\"metadata\":null}".getBytes(StandardCharsets.UTF_8);

        assertThat(RequestJson.readCreate(body).metadata()).contains(JsonValue.ofNull());
        assertThat(RequestJson.readUpdate(body).metadata()).contains(JsonValue.ofNull());
    }

    @Test
    void readsANameThatIsNullAsAbsent() {
        byte[] body = "{\"name\":null,\"metadata\":{}}".getBytes(StandardCharsets.UTF_8);

        assertThat(RequestJson.readCreate(body))
                .isEqualTo(CreateChatroomRequest.builder()
                        .metadata(JsonObject.of())
                        .build());
        assertThat(RequestJson.readUpdate(body))
                .isEqualTo(UpdateChatroomRequest.builder()
                        .metadata(JsonObject.of())
                        .build());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|the body is empty",
                "[]|the body: object expected, array found",
                "null|the body: object expected, null found",
                "{\"name\":{}}|name: string expected, object found",
                "{\"name\":1}|name: string expected, integer found",
                "{\"name\":\"a\",\"name\":\"a\"}|name: is a duplicate field",
                "{\"name\":null,\"name\":\"a\"}|name: is a duplicate field",
                "{\"name\":\"a\",\"name\":null}|name: is a duplicate field",
                "{\"metadata\":null,\"metadata\":null}|metadata: is a duplicate field",
                "{} {}|the body continues after its JSON value",
            })
    void rejectsAnInvalidBody(String body, String message) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);

        assertThatExceptionOfType(WireFormatException.class)
                .isThrownBy(() -> RequestJson.readCreate(bytes))
                .withMessage(message);
        assertThatExceptionOfType(WireFormatException.class)
                .isThrownBy(() -> RequestJson.readUpdate(bytes))
                .withMessage(message);
    }
}
