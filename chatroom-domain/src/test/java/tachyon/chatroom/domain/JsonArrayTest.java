package tachyon.chatroom.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonArrayTest {
    private static final JsonNumber ONE = JsonValue.of(1);
    private static final JsonNumber TWO = JsonValue.of(2);

    @Test
    void keepsTheOrderOfElements() {
        assertThat(JsonArray.of(TWO, ONE, TWO).values()).containsExactly(TWO, ONE, TWO);
        assertThat(JsonArray.of(List.of(TWO, ONE)).values()).containsExactly(TWO, ONE);
    }

    @Test
    void isEqualByElementsInOrder() {
        assertThat(JsonArray.of(ONE, TWO))
                .isEqualTo(JsonArray.of(List.of(ONE, TWO)))
                .hasSameHashCodeAs(JsonArray.of(List.of(ONE, TWO)))
                .isNotEqualTo(JsonArray.of(TWO, ONE))
                .isNotEqualTo(JsonArray.of(ONE))
                .isNotEqualTo(ONE);
    }

    @Test
    void copiesTheList() {
        List<JsonValue> given = new ArrayList<>(List.of(ONE));
        JsonArray array = JsonArray.of(given);

        given.set(0, TWO);
        given.add(TWO);

        assertThat(array.values()).containsExactly(ONE);
    }

    @Test
    void copiesTheJavaArray() {
        JsonValue[] given = {ONE};
        JsonArray array = JsonArray.of(given);

        given[0] = TWO;

        assertThat(array.values()).containsExactly(ONE);
    }

    @Test
    void returnsAnUnmodifiableList() {
        JsonArray array = JsonArray.of(ONE);

        assertThatThrownBy(() -> array.values().add(TWO)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> array.values().set(0, TWO)).isInstanceOf(UnsupportedOperationException.class);
    }
}
