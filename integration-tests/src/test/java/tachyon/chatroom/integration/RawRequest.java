package tachyon.chatroom.integration;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import tachyon.chatroom.integration.openapi.OpenApiValidator;
import tachyon.chatroom.integration.openapi.HttpMessage;

/** One request as it came over the wire: its head's lines, in order, and its body. */
record RawRequest(List<String> head, String body) {
    /** Reads one request, empty at the end of the connection. */
    static Optional<RawRequest> read(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!endsWithEmptyLine(head)) {
            int b = in.read();
            if (b < 0) {
                return Optional.empty();
            }
            head.write(b);
        }
        List<String> lines = head.toString(StandardCharsets.ISO_8859_1)
                .lines()
                .filter(line -> !line.isEmpty())
                .toList();
        int length = lines.stream()
                .filter(line -> line.startsWith("Content-Length: "))
                .mapToInt(line -> Integer.parseInt(line.substring("Content-Length: ".length())))
                .findFirst()
                .orElse(0);
        return Optional.of(new RawRequest(lines, new String(in.readNBytes(length), StandardCharsets.UTF_8)));
    }

    private static boolean endsWithEmptyLine(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n");
    }

    /** Method, target and protocol. */
    String line() {
        return head.get(0);
    }

    /** The header lines, without what depends on the port, the library's version and the transport's name. */
    List<String> headers() {
        return head.stream()
                .skip(1)
                .map(header -> header.replaceFirst("^(Host: 127\\.0\\.0\\.1):\\d+$", "$1:PORT")
                        .replaceFirst(
                                "^(User-Agent: tachyon-chatroom-java/)[0-9][^ ]* \\((httpclient5|retrofit)\\)",
                                "$1VERSION (TRANSPORT)"))
                .toList();
    }

    Optional<String> header(String name) {
        return head.stream()
                .skip(1)
                .filter(header -> header.startsWith(name + ": "))
                .map(header -> header.substring(name.length() + 2))
                .findFirst();
    }

    /** What of it is not in the dialect's document. To a proxy that shall open a tunnel there is nothing to say. */
    List<String> violations() {
        return line().startsWith("CONNECT ")
                ? List.of()
                : OpenApiValidator.violations(new HttpMessage(line(), HttpMessage.headers(head.subList(1, head.size())), body));
    }
}
