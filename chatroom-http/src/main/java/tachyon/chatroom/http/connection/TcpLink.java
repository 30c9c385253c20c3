package tachyon.chatroom.http.connection;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
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

    /** The selector of a wait, which a close ends. */
    private volatile @Nullable Selector waiting;

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

    @Override
    public int send(byte[] bytes, int offset, int length) throws IOException {
        channel.configureBlocking(false);
        try {
            return channel.write(ByteBuffer.wrap(bytes, offset, length));
        } finally {
            channel.configureBlocking(true);
        }
    }

    @Override
    public boolean awaitReady() throws IOException {
        return (select(SelectionKey.OP_READ | SelectionKey.OP_WRITE, true) & SelectionKey.OP_READ) != 0;
    }

    /** Returns whether the operating system accepts bytes to send. */
    boolean isWritable() throws IOException {
        return select(SelectionKey.OP_WRITE, false) != 0;
    }

    /**
     * Returns the operations that are ready. A selector lives for one wait: waits are rare, and it has file
     * descriptors.
     */
    private int select(int operations, boolean wait) throws IOException {
        channel.configureBlocking(false);
        try (Selector selector = channel.provider().openSelector()) {
            waiting = selector;
            SelectionKey key = channel.register(selector, operations);
            if (wait) {
                selector.select();
            } else {
                selector.selectNow();
            }
            requireNotInterrupted();
            return key.readyOps();
        } catch (CancelledKeyException e) {
            throw (IOException) new AsynchronousCloseException().initCause(e);
        } finally {
            waiting = null;
            // The selector is closed by now.
            channel.configureBlocking(true);
        }
    }

    /** An interrupt ends a wait, but does not close the channel, as it does during a read. */
    private void requireNotInterrupted() throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            channel.close();
            throw new ClosedByInterruptException();
        }
    }

    /** Closes the channel, and ends the wait of another thread. */
    void close() throws IOException {
        channel.close();
        Selector selector = waiting;
        if (selector != null) {
            selector.wakeup();
        }
    }

    /**
     * Reads one byte in non-blocking mode. A byte that is there is lost: it belongs to no response, so the connection
     * is not used again.
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
    public boolean hasSpoken() {
        return isReadable();
    }

    @Override
    public int available() throws IOException {
        return input().available();
    }

    @Override
    public int poll(byte[] bytes, int offset, int length) throws IOException {
        return input().read(bytes, offset, length);
    }
}
