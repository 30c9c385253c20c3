package tachyon.chatroom.http.exchange;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tachyon.chatroom.port.AccessToken;
import tachyon.chatroom.wire.response.SecretRedaction;

/**
 * A filter that removes causes that contain the token. A transport's message can quote a line of the response, and a server can echo the
 * token in that line, as it is or in escapes.
 */
final class TokenFilter {
    private TokenFilter() {}

    /** Returns the exception, or null if its text or that of a cause or a suppressed exception contains the token. */
    static @Nullable Exception withoutToken(@Nullable Exception exception, AccessToken token) {
        if (exception == null) {
            return null;
        }
        Set<Throwable> visited = Collections.newSetFromMap(new IdentityHashMap<>());
        return shows(SecretRedaction.of(token), exception, visited) ? null : exception;
    }

    private static boolean shows(SecretRedaction redaction, Throwable thrown, Set<Throwable> visited) {
        if (!visited.add(thrown)) {
            return false;
        }
        if (redaction.isShownBy(thrown.toString())) {
            return true;
        }
        for (Throwable suppressed : thrown.getSuppressed()) {
            if (shows(redaction, suppressed, visited)) {
                return true;
            }
        }
        return thrown.getCause() != null && shows(redaction, thrown.getCause(), visited);
    }
}
