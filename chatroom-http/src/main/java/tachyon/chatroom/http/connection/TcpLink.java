package tachyon.chatroom.http.connection;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/** The bytes of a TCP connection. */
final class TcpLink implements Link {
    private final SocketChannel channel;
    private final Socket socket;
    private final ByteBuffer probe = ByteBuffer.allocate(1);

    /** The channel creates a new stream for each request of one. */
    private @Nullable InputStream input;

    private @Nullable OutputStream output;

    TcpLink(SocketChannel channel) {
        this.channel = channel;
        this.socket = channel.socket();
    }

    @Override
    public InputStream input() throws IOException {
        InputStream current = input;
        if (current == null) {
            current = socket.getInputStream();
            input = current;
        }
        return current;
    }

    @Override
    public OutputStream output() throws IOException {
        OutputStream current = output;
        if (current == null) {
            current = socket.getOutputStream();
            output = current;
        }
        return current;
    }

    /**
     * Reads one byte in non-blocking mode. A byte that is there is lost: it belongs to no response, so the connection is not
     * used again.
     */
    @Override
    public boolean isReadable() {
        try {
            channel.configureBlocking(false);
            try {
                probe.clear();
                return channel.read(probe) != 0;
            } finally {
                channel.configureBlocking(true);
            }
        } catch (IOException e) {
            // Reset by the server, or closed by this side.
            return true;
        }
    }

    @Override
    public int available() throws IOException {
        return input().available();
    }

    @Override
    public void setReadTimeout(int millis) throws IOException {
        socket.setSoTimeout(millis);
    }
}
