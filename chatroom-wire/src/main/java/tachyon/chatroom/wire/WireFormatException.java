package tachyon.chatroom.wire;

import org.jspecify.annotations.Nullable;
import tachyon.chatroom.port.spi.SingleLine;

/**
 * Bytes, or a status and headers, that violate the wire format. A client turns it into a failure, a server into status
 * 400. The message names the field and the rule, and quotes no content but the
 * identifier of an element of a listing. The message is on one line.
 */
public final class WireFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message the field and the rule, without quoted content
     */
    public WireFormatException(String message) {
        super(SingleLine.of(message));
    }

    /**
     * Creates the exception with its cause.
     *
     * @param message the field and the rule, without quoted content
     * @param cause the exception that showed the violation, null for none
     */
    public WireFormatException(String message, @Nullable Throwable cause) {
        super(SingleLine.of(message), cause);
    }
}
