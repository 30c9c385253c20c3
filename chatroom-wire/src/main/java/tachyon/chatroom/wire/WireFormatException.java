package tachyon.chatroom.wire;

import org.jspecify.annotations.Nullable;

/** Bytes that do not speak the dialect. Each side says it in its own way: a client by a failure, a server by a 400. */
public final class WireFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WireFormatException(String message) {
        super(message);
    }

    WireFormatException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
