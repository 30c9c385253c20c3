package tachyon.chatroom.http.connection;

import java.io.IOException;

/**
 * A pooled connection that must not carry another request. Nothing of the request was sent, so the adapter uses another
 * connection.
 */
public final class StaleSocketException extends IOException {
    private static final long serialVersionUID = 1L;

    StaleSocketException(String message) {
        super(message);
    }
}
