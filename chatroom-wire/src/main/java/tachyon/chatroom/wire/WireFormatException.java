package tachyon.chatroom.wire;

import org.jspecify.annotations.Nullable;

/**
 * Bytes, or a status and headers, that violate the wire format. A client turns it into a failure, a server into status
 * 400. The message names the field and the rule, and quotes no content.
 */
public final class WireFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message the field and the rule, without quoted content
     */
    public WireFormatException(String message) {
        super(message);
    }

    /**
     * Creates the exception with its cause.
     *
     * @param message the field and the rule, without quoted content
     * @param cause the exception that showed the violation, null for none
     */
    public WireFormatException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
