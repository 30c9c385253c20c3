package tachyon.chatroom.port;

import org.jspecify.annotations.Nullable;

/**
 * No connection could be trusted: the server's certificate is not valid, not trusted or not for this host, or the TLS
 * handshake failed. Nothing was sent, so the outcome is {@link Outcome#NOT_APPLIED}.
 */
public final class TlsException extends ConnectFailedException {
    private static final long serialVersionUID = 1L;

    /**
     * Describes the failure.
     *
     * @param operation what was asked
     * @param what what was found, in a few words, without secrets
     * @param cause what made it show, if anything did
     */
    public TlsException(Operation operation, String what, @Nullable Throwable cause) {
        super(operation, what, cause);
    }
}
