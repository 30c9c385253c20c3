package tachyon.chatroom.integration.build;

import java.util.ArrayList;
import java.util.List;

/**
 * Text that is scanned as a whole, such as a paragraph, a comment or an identifier, with the line of each of its
 * characters.
 */
final class Fragment {
    private final Scope scope;
    private final StringBuilder text = new StringBuilder();
    private final List<Integer> lines = new ArrayList<>();

    Fragment(Scope scope) {
        this.scope = scope;
    }

    static Fragment of(Scope scope, int line, String text) {
        return new Fragment(scope).append(line, text);
    }

    Fragment append(int line, String part) {
        text.append(part);
        for (int i = 0; i < part.length(); i++) {
            lines.add(line);
        }
        return this;
    }

    /** Appends a further line, which a space separates from the text before it. */
    Fragment appendLine(int line, String part) {
        if (!isEmpty()) {
            append(line, " ");
        }
        return append(line, part);
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    Scope scope() {
        return scope;
    }

    String text() {
        return text.toString();
    }

    int line(int offset) {
        return lines.get(Math.min(offset, lines.size() - 1));
    }
}
