package tachyon.chatroom.port;

import org.jspecify.annotations.Nullable;

/**
 * The failure of a call for which no connection could be established: the host name did not resolve, the server refused
 * the connection, a proxy did not open a tunnel, or the connect timeout elapsed during connecting or the TLS handshake.
 *
 * <p>Nothing was sent, so the outcome is {@link Outcome#NOT_APPLIED}.
 */
public sealed class ConnectFailedException extends ChatroomException permits TlsException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the failure.
     *
     * @param operation the operation that failed
     * @param message a short description of the failure, without secrets
     * @param cause the cause; may be null
     */
    public ConnectFailedException(Operation operation, String message, @Nullable Throwable cause) {
        super(operation, Outcome.NOT_APPLIED, message, cause);
    }
}
