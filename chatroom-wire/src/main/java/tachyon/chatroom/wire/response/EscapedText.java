package tachyon.chatroom.wire.response;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * A text in which each character may be escaped, and each character of an escape again. The same text can have several
 * readings, such as an escape with and without its semicolon; all of them count. Used by one thread.
 */
final class EscapedText {
    /** Bounds the memory that a hostile text needs. A reading is needed again only near the place where it was found. */
    private static final int MAX_READINGS = 4096;

    private final String text;
    private final Map<Long, Set<Integer>> readings = new HashMap<>();

    EscapedText(String text) {
        this.text = text;
    }

    int length() {
        return text.length();
    }

    /** Returns the end of a representation that the end of the text truncates. */
    int truncated() {
        return text.length() + 1;
    }

    /** Returns whether an escape may start at an index. */
    boolean isEscapeAt(int index) {
        return EscapeSyntax.FIRST.indexOf(text.charAt(index)) >= 0;
    }

    /** Returns the index behind the longest part of both texts that is equal and has no escape. */
    int skipEqual(int start, String expected) {
        int length = Math.min(text.length() - start, expected.length());
        int i = 0;
        while (i < length && text.charAt(start + i) == expected.charAt(i) && !isEscapeAt(start + i)) {
            i++;
        }
        return start + i;
    }

    /** Returns the ends of all representations of a character that start at an index, in up to so many layers of escapes. */
    Set<Integer> ends(char c, int start, int layers) {
        if (start >= text.length()) {
            return Set.of(truncated());
        }
        if (layers == 0 || !isEscapeAt(start)) {
            return text.charAt(start) == c ? Set.of(start + 1) : Set.of();
        }
        long key = ((long) start << 16 | c) << 2 | layers;
        Set<Integer> ends = readings.get(key);
        if (ends == null) {
            ends = read(c, start, layers);
            if (readings.size() == MAX_READINGS) {
                readings.clear();
            }
            readings.put(key, ends);
        }
        return ends;
    }

    private Set<Integer> read(char c, int start, int layers) {
        Set<Integer> ends = ends(c, start, 0);
        for (EscapeSyntax escape : EscapeSyntax.of(c)) {
            Set<Integer> first = ends(escape.first(), start, layers - 1);
            if (!first.isEmpty()) {
                ends = union(ends, behindFirst(escape, first, layers - 1));
            }
        }
        return ends;
    }

    private Set<Integer> behindFirst(EscapeSyntax escape, Set<Integer> starts, int layers) {
        Set<Integer> prefix = behind(starts, escape.prefix(), layers);
        Set<Integer> ends = behind(escape.hasZeros() ? behindZeros(prefix, layers) : prefix, escape.rest(), layers);
        return escape.hasSemicolon() ? union(ends, behind(ends, ";", layers)) : ends;
    }

    /** Returns the ends of all representations of a part that start at one of the given indexes. */
    private Set<Integer> behind(Set<Integer> starts, String part, int layers) {
        Set<Integer> ends = starts;
        for (int i = 0; i < part.length() && !ends.isEmpty(); i++) {
            char c = part.charAt(i);
            Set<Integer> next = Set.of();
            for (int start : ends) {
                next = union(next, ends(c, start, layers));
                if (EscapeSyntax.ANY_CASE.indexOf(c) >= 0) {
                    next = union(next, ends(Character.toUpperCase(c), start, layers));
                }
            }
            ends = next;
        }
        return ends;
    }

    /** Returns the given indexes, and those behind any number of zeros. */
    private Set<Integer> behindZeros(Set<Integer> starts, int layers) {
        Set<Integer> ends = new HashSet<>(starts);
        Set<Integer> last = starts;
        while (!last.isEmpty()) {
            last = new HashSet<>(behind(last, "0", layers));
            last.removeIf(end -> !ends.add(end));
        }
        return ends;
    }

    /** Returns the elements of both sets. Most are empty, and then the other one is the result. */
    private static Set<Integer> union(Set<Integer> a, Set<Integer> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.isEmpty() ? b : a;
        }
        Set<Integer> both = new HashSet<>(a);
        both.addAll(b);
        return both;
    }
}
