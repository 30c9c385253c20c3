package tachyon.chatroom.integration.openapi;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request or a response as it was read, with a Content-Length or without a body.
 *
 * @param line the request line or the status line
 * @param headers the headers, by name, which is case-insensitive
 * @param body the body
 */
public record HttpMessage(String line, Map<String, String> headers, String body) {
    /** Reads one message. Returns empty if none begins or if it is truncated. */
    static Optional<HttpMessage> read(InputStream in) throws IOException {
        ByteArrayOutputStream start = new ByteArrayOutputStream();
        int lastFour = 0;
        while (lastFour != 0x0D0A0D0A) {
            int b = in.read();
            if (b < 0) {
                return Optional.empty();
            }
            start.write(b);
            lastFour = lastFour << 8 | b;
        }
        List<String> lines =
                start.toString(StandardCharsets.ISO_8859_1).strip().lines().toList();
        Map<String, String> headers = headers(lines.subList(1, lines.size()));
        int length = Integer.parseInt(headers.getOrDefault("Content-Length", "0"));
        byte[] body = in.readNBytes(length);
        return body.length < length
                ? Optional.empty()
                : Optional.of(new HttpMessage(lines.get(0), headers, new String(body, StandardCharsets.UTF_8)));
    }

    /** Parses header lines such as {@code Accept: application/json}. */
    public static Map<String, String> headers(List<String> lines) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        lines.forEach(line -> headers.put(
                line.substring(0, line.indexOf(':')),
                line.substring(line.indexOf(':') + 1).strip()));
        return headers;
    }

    String method() {
        return line.split(" ", -1)[0];
    }

    String target() {
        return line.split(" ", -1)[1];
    }

    int status() {
        return Integer.parseInt(line.split(" ", -1)[1]);
    }
}
