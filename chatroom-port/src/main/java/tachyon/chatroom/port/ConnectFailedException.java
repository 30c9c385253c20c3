package tachyon.chatroom.port;

import org.jspecify.annotations.Nullable;

/**
 * No connection could be had: the name did not resolve, the server refused, connecting took too long. Nothing was sent,
 * so the outcome is {@link Outcome#NOT_APPLIED}.
 */
public sealed class ConnectFailedException extends ChatroomException permits TlsException {
    private static final long serialVersionUID = 1L;

    /**
     * Describes the failure.
     *
     * @param operation what was asked
     * @param what what was found, in a few words, without secrets
     * @param cause what made it show, if anything did
     */
    public ConnectFailedException(Operation operation, String what, @Nullable Throwable cause) {
        super(operation, Outcome.NOT_APPLIED, what, cause);
    }
}
