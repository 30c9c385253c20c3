package tachyon.chatroom.wire.json;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that validates its bytes as UTF-8 while they are read. */
final class Utf8InputStream extends FilterInputStream {
    private final Utf8Validator validator = new Utf8Validator();

    Utf8InputStream(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        byte[] single = new byte[1];
        int count = read(single, 0, 1);
        return count < 0 ? -1 : single[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        if (count < 0) {
            validator.validateEnd();
        } else {
            validator.validate(bytes, offset, count);
        }
        return count;
    }
}
