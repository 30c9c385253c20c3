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
     * Returns whether anything is readable, or the connection has ended, without waiting. If so, a byte may be lost: the
     * connection must not be used again.
     */
    boolean isReadable();

    /** Returns a number above 0 if something is readable, without waiting. It may be no byte of a response. */
    int available() throws IOException;

    /** Sets the timeout of a read that may find no byte of a response, in milliseconds, 0 for none. */
    void setReadTimeout(int millis) throws IOException;
}
