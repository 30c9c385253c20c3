package tachyon.chatroom.http.exchange;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tachyon.chatroom.port.AccessToken;

/**
 * A filter that removes causes that contain the token. A transport's message can quote a line of the response, and a server can echo the
 * token in that line.
 */
final class TokenFilter {
    private TokenFilter() {}

    /** Returns the exception, or null if its text or that of a cause or a suppressed exception contains the token. */
    static @Nullable Exception withoutToken(@Nullable Exception exception, AccessToken token) {
        return exception == null || shows(token.value(), exception, Collections.newSetFromMap(new IdentityHashMap<>()))
                ? null
                : exception;
    }

    private static boolean shows(String secret, Throwable thrown, Set<Throwable> visited) {
        if (!visited.add(thrown)) {
            return false;
        }
        if (thrown.toString().contains(secret)) {
            return true;
        }
        for (Throwable suppressed : thrown.getSuppressed()) {
            if (shows(secret, suppressed, visited)) {
                return true;
            }
        }
        return thrown.getCause() != null && shows(secret, thrown.getCause(), visited);
    }
}
