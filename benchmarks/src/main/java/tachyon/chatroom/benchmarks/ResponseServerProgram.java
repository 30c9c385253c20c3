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
 * Answers well-formed requests, one after the other on each connection, with bytes made beforehand. One thread; prints its
 * port, and ends with the process that started it.
 */
final class ResponseServerProgram {
    private static final int MOST_REQUEST_BYTES = 16 * 1024;
    private static final Pattern CONTENT_LENGTH = Pattern.compile("(?i)\r\ncontent-length: *([0-9]+)");
    private static final String END_OF_HEAD = "\r\n\r\n";

    private static final byte[] ONE = answer(Exchanges.oneChatroom());
    private static final byte[] CHATROOMS = answer(Exchanges.chatrooms());
    private static final byte[] MESSAGES = answer(Exchanges.messages());
    private static final byte[] NOTHING = Exchanges.bytes("HTTP/1.1 204 No Content\r\n\r\n");

    private ResponseServerProgram() {}

    public static void main(String[] arguments) throws IOException {
        endWithParent();
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

    private static void endWithParent() {
        Thread thread = new Thread(
                () -> {
                    try {
                        while (System.in.read() >= 0) {
                            // Nothing is said to it.
                        }
                    } catch (IOException e) {
                        // As good as its end.
                    }
                    Runtime.getRuntime().halt(0);
                },
                "end-with-parent");
        thread.setDaemon(true);
        thread.start();
    }

    private static byte[] answer(String body) {
        return Exchanges.bytes("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                + Exchanges.bytes(body).length + END_OF_HEAD + body);
    }

    private static void serve(Selector selector, SelectionKey key) throws IOException {
        if (key.channel() instanceof ServerSocketChannel listening) {
            SocketChannel accepted = listening.accept();
            accepted.configureBlocking(false);
            accepted.setOption(StandardSocketOptions.TCP_NODELAY, true);
            accepted.register(selector, SelectionKey.OP_READ, ByteBuffer.allocate(MOST_REQUEST_BYTES));
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
            if (isWhole(text)) {
                request.clear();
                write(channel, answerTo(text));
            }
        } catch (IOException e) {
            channel.close();
        }
    }

    private static boolean isWhole(String request) {
        int endOfHead = request.indexOf(END_OF_HEAD);
        if (endOfHead < 0) {
            return false;
        }
        Matcher contentLength = CONTENT_LENGTH.matcher(request).region(0, endOfHead);
        int bodyLength = contentLength.find() ? Integer.parseInt(contentLength.group(1)) : 0;
        return request.length() >= endOfHead + END_OF_HEAD.length() + bodyLength;
    }

    private static byte[] answerTo(String request) {
        if (request.startsWith("DELETE")) {
            return NOTHING;
        }
        if (request.startsWith("GET")) {
            return request.startsWith("GET " + Exchanges.MESSAGES_PATH) ? MESSAGES : CHATROOMS;
        }
        return ONE;
    }

    /** The client reads what it asked for, so this ends. */
    private static void write(SocketChannel channel, byte[] answer) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(answer);
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}
