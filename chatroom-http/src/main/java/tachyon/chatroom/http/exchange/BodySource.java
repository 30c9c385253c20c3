package tachyon.chatroom.http.exchange;

import java.io.IOException;

/** The bytes of a response's body, as a transport delivers them. */
public interface BodySource {
    /**
     * Reads bytes, blocking until at least one is available.
     *
     * @param array receives the bytes
     * @param offset the index of the first byte
     * @param length the maximum number of bytes
     * @return the number of bytes, -1 at the end of the body
     * @throws IOException if the body is truncated or invalid, or the transport gave up
     */
    int read(byte[] array, int offset, int length) throws IOException;

    /**
     * Returns whether the gateway cancelled the exchange: an exception of {@link #read} is then not the service's fault.
     *
     * @return true after a cancellation
     */
    boolean isCancelled();
}
