package tachyon.chatroom.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonObjectTest {
    private final JsonObject object = JsonObject.builder()
            .put("z", "text")
            .put("a", JsonValue.of(1))
            .put("m", JsonValue.ofNull())
            .build();

    @Test
    void keepsTheInsertionOrderOfKeys() {
        assertThat(object.members())
                .containsExactly(
                        Map.entry("z", JsonValue.of("text")),
                        Map.entry("a", JsonValue.of(1)),
                        Map.entry("m", JsonValue.ofNull()));
    }

    @Test
    void keepsTheOrderOfAMap() {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("z", JsonValue.of(1));
        members.put("a", JsonValue.of(2));

        assertThat(JsonObject.of(members).members()).containsExactlyEntriesOf(members);
    }

    @Test
    void replacesTheValueOfAnExistingKeyInPlace() {
        JsonObject replaced =
                JsonObject.builder().put("z", "1").put("a", "2").put("z", "3").build();

        assertThat(replaced).hasToString("{\"z\":\"3\",\"a\":\"2\"}");
    }

    @Test
    void returnsAValueByItsKey() {
        assertThat(object.get("a")).hasValue(JsonValue.of(1));
        assertThat(object.get("m")).hasValue(JsonValue.ofNull());
        assertThat(object.get("A")).isEmpty();
    }

    @Test
    void returnsTextOnlyForAStringValue() {
        assertThat(object.getString("z")).hasValue("text");
        assertThat(object.getString("a")).isEmpty();
        assertThat(object.getString("m")).isEmpty();
        assertThat(object.getString("absent")).isEmpty();
    }

    @Test
    void isEqualRegardlessOfOrder() {
        JsonObject reversed = JsonObject.builder()
                .put("m", JsonValue.ofNull())
                .put("a", JsonValue.of(1))
                .put("z", "text")
                .build();

        assertThat(reversed).isEqualTo(object).hasSameHashCodeAs(object);
        assertThat(reversed.toString()).isNotEqualTo(object.toString());
    }

    @Test
    void isNotEqualToAnObjectWithOtherMembers() {
        assertThat(JsonObject.builder().put("k", "1").build())
                .isNotEqualTo(JsonObject.builder().put("k", JsonValue.of(1)).build())
                .isNotEqualTo(JsonObject.builder().put("j", "1").build())
                .isNotEqualTo(JsonObject.builder().put("k", "1").put("j", "1").build())
                .isNotEqualTo(JsonObject.of());
    }

    @Test
    void isEqualToEveryOtherEmptyObjectWhenEmpty() {
        assertThat(JsonObject.builder().build()).isEqualTo(JsonObject.of()).isEqualTo(JsonObject.of(Map.of()));
        assertThat(JsonObject.of()).isNotEqualTo(JsonArray.of());
    }

    @Test
    void copiesTheMap() {
        Map<String, JsonValue> members = new LinkedHashMap<>(Map.of("k", JsonValue.of(1)));
        JsonObject made = JsonObject.of(members);

        members.put("k", JsonValue.of(2));
        members.put("more", JsonValue.of(3));

        assertThat(made).hasToString("{\"k\":1}");
    }

    @Test
    void isNotAffectedByLaterChangesToItsBuilder() {
        JsonObject.Builder builder = JsonObject.builder().put("k", "1");
        JsonObject made = builder.build();

        JsonObject later = builder.put("more", "2").build();

        assertThat(made).hasToString("{\"k\":\"1\"}");
        assertThat(later).hasToString("{\"k\":\"1\",\"more\":\"2\"}");
    }

    @Test
    void returnsUnmodifiableMembers() {
        assertThatThrownBy(() -> object.members().put("k", JsonValue.of(1)))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> object.members().remove("z")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> object.members().entrySet().iterator().next().setValue(JsonValue.of(1)))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> JsonObject.of().members().put("k", JsonValue.of(1)))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void keepsAKeyWithALoneSurrogate() {
        JsonObject object = JsonObject.builder().put("a\uD83D", "value").build();

        assertThat(object.getString("a\uD83D")).contains("value");
        assertThat(object).hasToString("{\"a\\ud83d\":\"value\"}");
        assertThat(JsonObject.of(Map.of("\uDE00", JsonValue.ofNull()))).hasToString("{\"\\ude00\":null}");
    }
}
