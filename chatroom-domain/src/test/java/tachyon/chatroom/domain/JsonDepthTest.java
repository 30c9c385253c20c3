package tachyon.chatroom.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class JsonDepthTest {
    private static final String TOO_DEEP = "JSON value: must not be nested deeper than 500 levels";

    private static JsonValue nested(int levels, UnaryOperator<JsonValue> around) {
        JsonValue value = JsonValue.of(1);
        for (int i = 0; i < levels; i++) {
            value = around.apply(value);
        }
        return value;
    }

    private static JsonValue inArray(JsonValue value) {
        return JsonArray.of(JsonValue.ofNull(), value);
    }

    private static JsonValue inObject(JsonValue value) {
        return JsonObject.builder().put("k", value).build();
    }

    @Test
    void accepts500Levels() {
        for (UnaryOperator<JsonValue> around : List.<UnaryOperator<JsonValue>>of(
                JsonDepthTest::inArray,
                JsonDepthTest::inObject,
                value -> value instanceof JsonArray ? inObject(value) : inArray(value))) {
            JsonValue deep = nested(500, around);

            assertThat(deep).isEqualTo(nested(500, around)).hasSameHashCodeAs(nested(500, around));
            assertThat(deep).isNotEqualTo(nested(499, around));
            assertThat(deep.toString()).containsOnlyOnce("1");
        }
    }

    @Test
    void rejects501Levels() {
        JsonValue arrays = nested(500, JsonDepthTest::inArray);
        JsonValue objects = nested(500, JsonDepthTest::inObject);

        assertThatIllegalArgumentException().isThrownBy(() -> inArray(arrays)).withMessage(TOO_DEEP);
        assertThatIllegalArgumentException().isThrownBy(() -> inArray(objects)).withMessage(TOO_DEEP);
        assertThatIllegalArgumentException().isThrownBy(() -> inObject(arrays)).withMessage(TOO_DEEP);
        assertThatIllegalArgumentException().isThrownBy(() -> inObject(objects)).withMessage(TOO_DEEP);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonArray.of(List.of(arrays)))
                .withMessage(TOO_DEEP);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonObject.of(Map.of("k", arrays)))
                .withMessage(TOO_DEEP);
    }

    @Test
    void doesNotCountBreadthAsDepth() {
        JsonValue deep = nested(499, JsonDepthTest::inArray);

        assertThat(JsonArray.of(deep, deep, JsonObject.of()).values()).hasSize(3);
    }

    @Test
    void limitsMetadataThatIsAddedMemberByMember() {
        CreateChatroomRequest.Builder builder =
                CreateChatroomRequest.builder().putMetadata("k", nested(500, JsonDepthTest::inArray));

        assertThatIllegalArgumentException().isThrownBy(builder::build).withMessage(TOO_DEEP);
    }
}
