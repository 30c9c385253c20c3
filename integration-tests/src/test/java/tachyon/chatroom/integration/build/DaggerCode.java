package tachyon.chatroom.integration.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Recognition of the types that Dagger generates. */
final class DaggerCode {
    /** The annotation's descriptor. The class file has it, but reflection does not, because its retention is CLASS. */
    private static final String MARKER = "Ldagger/internal/DaggerGenerated;";

    private DaggerCode() {}

    /** Returns whether Dagger generated the type or a type that encloses it. */
    static boolean isGenerated(Class<?> type) {
        Class<?> enclosing = type.getEnclosingClass();
        return hasMarker(type) || (enclosing != null && isGenerated(enclosing));
    }

    private static boolean hasMarker(Class<?> type) {
        String file = type.getName().substring(type.getName().lastIndexOf('.') + 1) + ".class";
        try (InputStream in = type.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no class file of " + type);
            }
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1).contains(MARKER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
