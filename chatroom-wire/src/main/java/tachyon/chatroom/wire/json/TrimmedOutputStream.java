package tachyon.chatroom.wire.json;

import java.io.ByteArrayOutputStream;

/**
 * The output of a JSON generator, without unused bytes at its end. The generator flushes its buffer of some kilobytes when
 * it is full or closed, so most bodies arrive in one write and are copied once, into an array of their length.
 */
final class TrimmedOutputStream extends ByteArrayOutputStream {
    TrimmedOutputStream() {
        super(0);
    }

    /** Returns all bytes, in the stream's own array if they fill it. Nothing may be written afterwards. */
    byte[] bytes() {
        return count == buf.length ? buf : toByteArray();
    }
}
