package tachyon.chatroom.domain;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects members in the order in which their keys were first given: few in an array, more in a map. Not thread-safe. */
final class OrderedJsonMap {
    private static final int FIRST_ROOM = 4;

    /** Each key, followed by its value. */
    private Object[] few = new Object[2 * FIRST_ROOM];

    private int lengthOfFew;
    private @Nullable Map<String, JsonValue> many;

    void put(String key, JsonValue value) {
        if (many == null && !putIntoFew(key, value)) {
            many = new LinkedHashMap<>(copyOfFew());
        }
        if (many != null) {
            many.put(key, value);
        }
    }

    /** False if the array has no room for one more. */
    private boolean putIntoFew(String key, JsonValue value) {
        for (int i = 0; i < lengthOfFew; i += 2) {
            if (few[i].equals(key)) {
                few[i + 1] = value;
                return true;
            }
        }
        if (lengthOfFew == 2 * SmallJsonMap.MOST) {
            return false;
        }
        if (lengthOfFew == few.length) {
            few = Arrays.copyOf(few, 2 * lengthOfFew);
        }
        few[lengthOfFew++] = key;
        few[lengthOfFew++] = value;
        return true;
    }

    /** What was collected, which does not change any more. More can be collected afterwards. */
    Map<String, JsonValue> copy() {
        return many == null ? copyOfFew() : new LinkedHashMap<>(many);
    }

    private SmallJsonMap copyOfFew() {
        return new SmallJsonMap(Arrays.copyOf(few, lengthOfFew));
    }
}
