package tachyon.chatroom.http.connection;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.ClosedChannelException;

/**
 * The output below TLS. Once the server accepts no more bytes, it discards them. The JDK's TLS gives up at a failed write
 * within the handshake; this way, it reads the server's alert, which contains the reason.
 */
final class LenientOutput extends FilterOutputStream {
    private boolean discarding;

    LenientOutput(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (discarding) {
            return;
        }
        try {
            out.write(bytes, offset, length);
        } catch (ClosedChannelException e) {
            // This side has closed the connection.
            throw e;
        } catch (IOException e) {
            discarding = true;
        }
    }
}
