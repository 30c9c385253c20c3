package tachyon.chatroom.wire;

import java.io.ByteArrayOutputStream;

/**
 * What a generator writes. It hands over what it has when its own buffer of some kilobytes is full, and the rest at the end: most
 * bodies come in one piece, and are then copied once, into an array of just their length.
 */
final class TrimmedOutputStream extends ByteArrayOutputStream {
    TrimmedOutputStream() {
        super(0);
    }

    /** All that was written. Nothing may be written afterwards. */
    byte[] take() {
        return count == buf.length ? buf : toByteArray();
    }
}
