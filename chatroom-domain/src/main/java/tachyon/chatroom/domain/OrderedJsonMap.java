package tachyon.chatroom.domain;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A builder of JSON members in insertion order. It stores up to {@link SmallJsonMap#MAX_SIZE} members in an array, and
 * more in a map. Not thread-safe.
 */
final class OrderedJsonMap {
    private static final int INITIAL_CAPACITY = 4;

    /** Each key, followed by its value. */
    private Object[] keysAndValues = new Object[2 * INITIAL_CAPACITY];

    private int length;
    private @Nullable Map<String, JsonValue> map;

    void put(String key, JsonValue value) {
        if (map == null && !putIntoArray(key, value)) {
            map = new LinkedHashMap<>(copyOfArray());
        }
        if (map != null) {
            map.put(key, value);
        }
    }

    /** Adds or replaces a member; returns false if the array is full. */
    private boolean putIntoArray(String key, JsonValue value) {
        for (int i = 0; i < length; i += 2) {
            if (keysAndValues[i].equals(key)) {
                keysAndValues[i + 1] = value;
                return true;
            }
        }
        if (length == 2 * SmallJsonMap.MAX_SIZE) {
            return false;
        }
        if (length == keysAndValues.length) {
            keysAndValues = Arrays.copyOf(keysAndValues, 2 * length);
        }
        keysAndValues[length++] = key;
        keysAndValues[length++] = value;
        return true;
    }

    /** Returns a copy of the members, which later calls of {@link #put} do not change. */
    Map<String, JsonValue> copy() {
        return map == null ? copyOfArray() : new LinkedHashMap<>(map);
    }

    private SmallJsonMap copyOfArray() {
        return new SmallJsonMap(Arrays.copyOf(keysAndValues, length));
    }
}
