package tachyon.chatroom.http.connection;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The bytes of a connection, over TCP alone or over TLS. */
interface Link {
    /** Returns the stream of received bytes. */
    InputStream input() throws IOException;

    /** Returns the stream of bytes to send. */
    OutputStream output() throws IOException;

    /**
     * Sends bytes as far as the operating system accepts them without a wait. TLS sends whole records: it waits if the
     * operating system accepts only a part of one.
     *
     * @return the number of bytes, 0 if the operating system accepts none
     */
    int send(byte[] bytes, int offset, int length) throws IOException;

    /**
     * Waits until bytes can be sent, or until anything is readable or the connection has ended. A close from another
     * thread and an interrupt end the wait.
     *
     * @return whether anything is readable or the connection has ended
     * @throws java.nio.channels.ClosedChannelException if this side has closed the connection
     */
    boolean awaitReady() throws IOException;

    /**
     * Returns whether anything is readable, or the connection has ended, without waiting. If so, a byte may be lost:
     * the connection must not be used again.
     */
    boolean isReadable();

    /**
     * Returns whether the server has sent bytes of HTTP, or has ended the connection, before the first request. If so, a
     * byte may be lost: the connection must not be used.
     *
     * @throws IOException if TLS fails
     */
    boolean hasSpoken() throws IOException;

    /** Returns a number above 0 if something is readable, without waiting. It may be no byte of a response. */
    int available() throws IOException;

    /**
     * Reads after something has become readable, or the connection has ended. It waits for 1 ms at most.
     *
     * @return the number of bytes, 0 if what was readable contains no byte of a response, -1 at the end of the connection
     */
    int poll(byte[] bytes, int offset, int length) throws IOException;

    /**
     * Returns whether the server can still reject the handshake after the first request was sent, as with a client's
     * certificate in TLS 1.3.
     */
    default boolean isHandshakeUnconfirmed() {
        return false;
    }
}
