package tachyon.chatroom.wire;

import org.jspecify.annotations.Nullable;

/** An answer's status and headers, as a transport has them. Asked by the thread of the call alone. */
public interface ResponseHeaders {
    /**
     * The status.
     *
     * @return the status
     */
    int status();

    /**
     * A header.
     *
     * @param name the header's name, in any case
     * @return the value of the first header of that name, null when there is none
     */
    @Nullable String header(String name);

    /**
     * Whether a header is there more than once.
     *
     * @param name the header's name, in any case
     * @return true if two headers or more have that name
     */
    boolean repeats(String name);

    /**
     * How long the head was: its status line and headers as they are usually written, with one space after each colon.
     *
     * @return the number of bytes
     */
    int bytes();
}
