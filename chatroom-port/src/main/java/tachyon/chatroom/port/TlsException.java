package tachyon.chatroom.port;

import org.jspecify.annotations.Nullable;

/**
 * The failure of a call for which no TLS connection could be established: the server's certificate is invalid,
 * untrusted or issued for another host, or the handshake was aborted. A handshake
 * timeout is a {@link ConnectFailedException}.
 *
 * <p>No request was sent, so the outcome is {@link Outcome#NOT_APPLIED}.
 */
public final class TlsException extends ConnectFailedException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the failure.
     *
     * @param operation the operation that failed
     * @param message a short description of the failure, without secrets
     * @param cause the cause; may be null
     */
    public TlsException(Operation operation, String message, @Nullable Throwable cause) {
        super(operation, message, cause);
    }
}
