package tachyon.chatroom.domain;

import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The members of a small object in insertion order; unmodifiable. It uses less than half of the memory of a
 * {@link java.util.LinkedHashMap}. A lookup compares one key after another, which is fast for up to {@value #MAX_SIZE}
 * members.
 */
final class SmallJsonMap extends AbstractMap<String, JsonValue> {
    /** The maximum number of members. */
    static final int MAX_SIZE = 8;

    /** Each key, followed by its value. */
    private final Object[] keysAndValues;

    /** Wraps the array, which must not change afterwards and must contain neither a null nor a duplicate key. */
    SmallJsonMap(Object[] keysAndValues) {
        this.keysAndValues = keysAndValues;
    }

    @Override
    public int size() {
        return keysAndValues.length / 2;
    }

    @Override
    public @Nullable JsonValue get(@Nullable Object key) {
        for (int i = 0; i < keysAndValues.length; i += 2) {
            if (keysAndValues[i].equals(key)) {
                return (JsonValue) keysAndValues[i + 1];
            }
        }
        return null;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return get(key) != null;
    }

    /** Creates a view for each call. The inherited method would keep a view in memory with its map. */
    @Override
    public Collection<JsonValue> values() {
        return new Values();
    }

    @Override
    public Set<Map.Entry<String, JsonValue>> entrySet() {
        return new Entries();
    }

    private final class Values extends AbstractList<JsonValue> {
        @Override
        public JsonValue get(int index) {
            return (JsonValue) keysAndValues[2 * index + 1];
        }

        @Override
        public int size() {
            return SmallJsonMap.this.size();
        }
    }

    private final class Entries extends AbstractSet<Map.Entry<String, JsonValue>> {
        @Override
        public int size() {
            return SmallJsonMap.this.size();
        }

        @Override
        public Iterator<Map.Entry<String, JsonValue>> iterator() {
            return new EntryIterator();
        }
    }

    private final class EntryIterator implements Iterator<Map.Entry<String, JsonValue>> {
        private int next;

        @Override
        public boolean hasNext() {
            return next < keysAndValues.length;
        }

        @Override
        public Map.Entry<String, JsonValue> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            next += 2;
            return Map.entry((String) keysAndValues[next - 2], (JsonValue) keysAndValues[next - 1]);
        }
    }
}
