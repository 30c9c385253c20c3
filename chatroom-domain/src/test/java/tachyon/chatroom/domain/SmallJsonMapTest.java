package tachyon.chatroom.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The representation of an object depends on its size; its behaviour does not. */
class SmallJsonMapTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, SmallJsonMap.MAX_SIZE, SmallJsonMap.MAX_SIZE + 1, 100})
    void behavesLikeALinkedHashMapOfAnySize(int size) {
        Map<String, JsonValue> map = members(size);
        JsonObject object = JsonObject.of(map);

        assertThat(object.members()).isEqualTo(map).hasSameHashCodeAs(map).containsExactlyEntriesOf(map);
        assertThat(map).isEqualTo(object.members());
        assertThat(object.members().keySet()).containsExactlyElementsOf(map.keySet());
        assertThat(object.members().values()).containsExactlyElementsOf(map.values());
        map.forEach((key, value) -> assertThat(object.get(key)).hasValue(value));
        assertThat(object.get("absent")).isEmpty();
        assertThat(object.members()).containsKey("key 0").doesNotContainKey("absent");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, SmallJsonMap.MAX_SIZE, SmallJsonMap.MAX_SIZE + 1})
    void isEqualRegardlessOfOrder(int size) {
        JsonObject object = JsonObject.of(members(size));
        JsonObject sorted = JsonObject.of(new TreeMap<>(members(size)));

        assertThat(sorted).isEqualTo(object).hasSameHashCodeAs(object);
        assertThat(sorted.toString()).isNotEqualTo(object.toString());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, SmallJsonMap.MAX_SIZE, SmallJsonMap.MAX_SIZE + 1})
    void rejectsEveryModification(int size) {
        Map<String, JsonValue> members = JsonObject.of(members(size)).members();

        assertThatThrownBy(members::clear).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> members.remove("absent")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> members.putIfAbsent("key 0", JsonValue.ofNull()))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> members.keySet().remove("key 0")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> members.entrySet().iterator().next().setValue(JsonValue.ofNull()))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void endsTheIterationAfterTheLastMember() {
        Iterator<Map.Entry<String, JsonValue>> entries =
                JsonObject.of(members(1)).members().entrySet().iterator();
        entries.next();

        assertThat(entries.hasNext()).isFalse();
        assertThatThrownBy(entries::next).isInstanceOf(NoSuchElementException.class);
    }

    /** Returns members in an order that differs from the order of their keys. */
    private static Map<String, JsonValue> members(int size) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        for (int i = size - 1; i >= 0; i--) {
            members.put("key " + i, JsonValue.of(i));
        }
        return members;
    }
}
