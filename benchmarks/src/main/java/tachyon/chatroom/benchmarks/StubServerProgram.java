package tachyon.chatroom.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A single-threaded HTTP server that returns precomputed responses to well-formed requests without pipelining. Prints
 * its port and exits when its standard input ends, that is, with the parent process.
 */
final class StubServerProgram {
    private static final int MAX_REQUEST_BYTES = 16 * 1024;
    private static final Pattern CONTENT_LENGTH = Pattern.compile("(?i)\r\ncontent-length: *([0-9]+)");
    private static final String END_OF_HEADERS = "\r\n\r\n";

    private static final byte[] CHATROOM = response(Fixtures.chatroomResponse());
    private static final byte[] CHATROOMS = response(Fixtures.chatroomsResponse());
    private static final byte[] MESSAGES = response(Fixtures.messagesResponse());
    private static final byte[] NO_CONTENT = Fixtures.bytes("HTTP/1.1 204 No Content\r\n\r\n");

    private StubServerProgram() {}

    public static void main(String[] arguments) throws IOException {
        exitWithParent();
        try (Selector selector = Selector.open();
                ServerSocketChannel listening = ServerSocketChannel.open()) {
            listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 2048);
            listening.configureBlocking(false);
            listening.register(selector, SelectionKey.OP_ACCEPT);
            System.out.println(((InetSocketAddress) listening.getLocalAddress()).getPort());
            while (true) {
                selector.select();
                for (Iterator<SelectionKey> keys = selector.selectedKeys().iterator(); keys.hasNext(); ) {
                    serve(selector, keys.next());
                    keys.remove();
                }
            }
        }
    }

    private static void exitWithParent() {
        Thread thread = new Thread(
                () -> {
                    try {
                        while (System.in.read() >= 0) {
                            // Discards the input.
                        }
                    } catch (IOException e) {
                        // A failed read is treated as the end of input.
                    }
                    Runtime.getRuntime().halt(0);
                },
                "exit-with-parent");
        thread.setDaemon(true);
        thread.start();
    }

    private static byte[] response(String body) {
        return Fixtures.bytes("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                + Fixtures.bytes(body).length + END_OF_HEADERS + body);
    }

    private static void serve(Selector selector, SelectionKey key) throws IOException {
        if (key.channel() instanceof ServerSocketChannel listening) {
            SocketChannel accepted = listening.accept();
            accepted.configureBlocking(false);
            accepted.setOption(StandardSocketOptions.TCP_NODELAY, true);
            accepted.register(selector, SelectionKey.OP_READ, ByteBuffer.allocate(MAX_REQUEST_BYTES));
            return;
        }
        SocketChannel channel = (SocketChannel) key.channel();
        try {
            ByteBuffer request = (ByteBuffer) key.attachment();
            if (channel.read(request) < 0) {
                channel.close();
                return;
            }
            String text = StandardCharsets.ISO_8859_1
                    .decode(request.duplicate().flip())
                    .toString();
            if (isComplete(text)) {
                request.clear();
                write(channel, responseTo(text));
            }
        } catch (IOException e) {
            channel.close();
        }
    }

    private static boolean isComplete(String request) {
        int endOfHeaders = request.indexOf(END_OF_HEADERS);
        if (endOfHeaders < 0) {
            return false;
        }
        Matcher contentLength = CONTENT_LENGTH.matcher(request).region(0, endOfHeaders);
        int bodyLength = contentLength.find() ? Integer.parseInt(contentLength.group(1)) : 0;
        return request.length() >= endOfHeaders + END_OF_HEADERS.length() + bodyLength;
    }

    private static byte[] responseTo(String request) {
        if (request.startsWith("DELETE")) {
            return NO_CONTENT;
        }
        if (request.startsWith("GET")) {
            return request.startsWith("GET " + Fixtures.MESSAGES_PATH) ? MESSAGES : CHATROOMS;
        }
        return CHATROOM;
    }

    /** Writes the whole response. The loop ends because every client reads its response. */
    private static void write(SocketChannel channel, byte[] response) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(response);
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}
