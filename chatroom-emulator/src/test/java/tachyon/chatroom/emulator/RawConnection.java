package tachyon.chatroom.emulator;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** A socket that sends whatever bytes it is told to. */
final class RawConnection implements AutoCloseable {
    private final Socket socket;

    RawConnection(ChatroomEmulator emulator) throws IOException {
        socket = new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), emulator.port());
        socket.setSoTimeout(10_000);
    }

    RawConnection send(String text) throws IOException {
        return send(bytes(text));
    }

    RawConnection send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
        return this;
    }

    /** Sends until the other side takes no more. */
    void sendWhatIsTaken(byte[] bytes) {
        try {
            send(bytes);
        } catch (IOException e) {
            // The server closed the connection before the end: the answer, if any, tells.
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The next head of an answer, and nothing behind it. */
    String readHead() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        while (!bytes.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int b = socket.getInputStream().read();
            if (b < 0) {
                break;
            }
            bytes.write(b);
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    /** The next JSON object, which holds no brace in a string. */
    String readJson() throws IOException {
        StringBuilder json = new StringBuilder();
        int open = 0;
        do {
            int b = socket.getInputStream().read();
            if (b < 0) {
                throw new EOFException("the connection ended in " + json);
            }
            json.append((char) b);
            open += b == '{' ? 1 : b == '}' ? -1 : 0;
        } while (open > 0);
        return json.toString();
    }

    /** All that comes until the server closes the connection. */
    String readAll() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    /** All that comes until the server ends the connection in whichever way. */
    String readUntilItEnds() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(bytes);
        } catch (SocketException e) {
            // A reset: what came before it counts.
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    /** Sends no more, but goes on reading. */
    RawConnection endSending() {
        try {
            socket.shutdownOutput();
        } catch (IOException e) {
            // It is closed already.
        }
        return this;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
