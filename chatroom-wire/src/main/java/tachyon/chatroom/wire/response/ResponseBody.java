package tachyon.chatroom.wire.response;

/** A decoded body in memory. */
public final class ResponseBody {
    private final byte[] bytes;
    private final int length;

    ResponseBody(byte[] bytes, int length) {
        this.bytes = bytes;
        this.length = length;
    }

    static ResponseBody of(ChunkedBuffer buffer) {
        return new ResponseBody(buffer.contiguous(), buffer.length());
    }

    /**
     * Returns the array that holds the body.
     *
     * @return an array that begins with the body, not a copy
     */
    public byte[] bytes() {
        return bytes;
    }

    /**
     * Returns the body's length.
     *
     * @return the number of bytes
     */
    public int length() {
        return length;
    }
}
