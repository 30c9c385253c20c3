package tachyon.chatroom.http.connection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SplittableRandom;
import tachyon.chatroom.http.connection.ResponseScript.ServerResponse;

/** Generates responses by the grammar of RFC 9112, and changes up to six bytes, lines or tokens of them. */
final class ResponseGenerator {
    private static final int[] STATUSES = {
        200, 200, 200, 200, 201, 202, 203, 204, 205, 206, 226, 299, 300, 301, 304, 400, 401, 404, 407, 408, 413, 421,
        429, 500, 503, 599, 600, 999
    };
    private static final String[] REASONS = {" OK", " ", "", " Not Found", " \u00e9\u00ff x\t", "  two  spaces "};
    private static final String[] NAMES = {
        "X",
        "x-request-id",
        "Content-Type",
        "Date",
        "Set-Cookie",
        "Retry-After",
        "Location",
        "Trailer",
        "Upgrade",
        "Content-Encoding",
        "Proxy-Connection",
        "Content-Lengt",
        "Content-Length2",
        "TE",
        "Vary",
        "!#$%&'*+-.^_`|~9",
        "Transfer-Encodin",
        "WWW-Authenticate",
        "Warning",
        "Expires",
        "Age",
        "Link",
        "Content-Range"
    };
    private static final String[] VALUES = {
        "",
        "a",
        "application/json",
        "\u00c3\u00a9 obs-text \u00ff\u0080",
        "\"quoted, text\"",
        "a:b:c",
        "chunked",
        "gzip",
        "5",
        "a\tb",
        "\u00c2\u00a0",
        "\u00e2\u0080\u00a8",
        "Fri, 31 Dec 1999 23:59:59 GMT",
        "HTTP/1.1 200 OK",
        "close",
        "=;,"
    };
    private static final String[] CONNECTIONS = {
        "close", "keep-alive", "Close", "close, foo", "keep-alive, close", "close,", "upgrade", "Keep-Alive", ",", ""
    };
    private static final String[] EXTENSIONS = {
        ";a", ";a=b", " ; a", ";a=\"b\"", ";a=\"\\\"\\\\ ;\u00e9\"", "\t;a = b", ";a;b=c ;d=\"\"", ";a\t=\t\"x=y\""
    };
    private static final String[] TOKENS = {
        "\r\n",
        "\n",
        "\r",
        "\r\n\r\n",
        " ",
        "\t",
        ":",
        ";",
        ",",
        "0",
        "\u0000",
        "\u000b",
        "\u007f",
        "\u0085",
        "\u00a0",
        "+",
        "-",
        "0x",
        "\"",
        "\\",
        "=",
        "\ufeff",
        "HTTP/1.1 200 OK\r\n",
        "HTTP/1.0 ",
        "HTTP/1.2 ",
        "HTTP/2 200\r\n",
        "ICY 200 OK\r\n",
        "Content-Length: 5\r\n",
        "Content-Length: 0\r\n",
        "content-length:1\r\n",
        "Content-Length : 3\r\n",
        "Content-Length: +5\r\n",
        "Content-Length: 5, 5\r\n",
        "Content-Length: -1\r\n",
        "Content-Length: 0x5\r\n",
        "Content-Length: \u00c2\u00a05\r\n",
        "Content-Length: 000000000000000005\r\n",
        "Content-Length: 999999999999999999\r\n",
        "Transfer-Encoding: chunked\r\n",
        "Transfer-Encoding: identity\r\n",
        "Transfer-Encoding: gzip, chunked\r\n",
        "Transfer-Encoding:\tCHUNKED \r\n",
        "Transfer-Encoding : chunked\r\n",
        "Transfer-Encoding: chunked, chunked\r\n",
        "Transfer-Encoding: chun\u00e2\u0084\u00aaed\r\n",
        "Transfer-Encoding:\r\n",
        "Transfer-Encoding: xchunked\r\n",
        " folded\r\n",
        "\tfolded\r\n",
        "Connection: close\r\n",
        "Connection: keep-alive\r\n",
        "Keep-Alive: timeout=5\r\n",
        "HTTP/1.1 100 Continue\r\n\r\n",
        "HTTP/1.1 103 E\r\nA: b\r\n\r\n",
        "HTTP/1.1 101 S\r\n\r\n",
        "0\r\n\r\n",
        "5\r\nhello\r\n",
        "a\r\n",
        "+a\r\n",
        "-1\r\n",
        "7fffffffffffffff\r\n",
        "fffffffff\r\n",
        "00000000000000000000",
        "100000000",
        ";ext",
        "X: y\r\n",
        "NoColon\r\n",
        ": noname\r\n"
    };

    /** The last ones are around the sizes of the parsers' buffers. */
    private static final int[] LENGTHS = {0, 0, 1, 2, 5, 16, 100, 255, 1023, 4096, 8191, 8192, 8193, 20_000};

    private final SplittableRandom random;
    private final int maxHeaderBytes;

    private ResponseGenerator(SplittableRandom random, int maxHeaderBytes) {
        this.random = random;
        this.maxHeaderBytes = maxHeaderBytes;
    }

    static ResponseScript script(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int maxHeaderBytes = random.nextInt(4) == 0 ? 1024 : 8192;
        boolean connect = random.nextInt(16) == 0;
        boolean glued = random.nextInt(4) == 0;
        ResponseGenerator generator = new ResponseGenerator(random, maxHeaderBytes);
        List<ServerResponse> responses = new ArrayList<>();
        int count = connect ? 1 : 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            responses.add(new ServerResponse(generator.response(), random.nextInt(3) == 0));
        }
        return new ResponseScript(seed, connect, glued, maxHeaderBytes, responses);
    }

    private byte[] response() {
        byte[] bytes = valid().getBytes(ISO_8859_1);
        int changes = random.nextBoolean() ? 0 : random.nextInt(7);
        for (int i = 0; i < changes; i++) {
            bytes = changed(bytes);
        }
        return bytes;
    }

    private String valid() {
        StringBuilder text = new StringBuilder(512);
        if (random.nextInt(6) == 0) {
            int count = random.nextInt(8) == 0 ? 14 + random.nextInt(5) : 1 + random.nextInt(3);
            for (int i = 0; i < count; i++) {
                interimResponse(text);
            }
        }
        int status = random.nextInt(40) == 0 ? 200 + random.nextInt(800) : STATUSES[random.nextInt(STATUSES.length)];
        boolean isHttp10 = random.nextInt(10) == 0;
        text.append(isHttp10 ? "HTTP/1.0 " : "HTTP/1.1 ")
                .append(status)
                .append(oneOf(REASONS))
                .append("\r\n");
        boolean chunked = !isHttp10 && random.nextInt(5) < 2;
        boolean hasLength = !chunked && random.nextInt(8) > 0;
        String body = random.nextInt(10) == 0 ? "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n" : body();
        List<String> lines = new ArrayList<>();
        if (chunked) {
            lines.add(spelled("Transfer-Encoding") + ":" + blanks() + spelled("chunked") + blanks());
        } else if (hasLength) {
            lines.add(spelled("Content-Length") + ":" + blanks() + (random.nextInt(20) == 0 ? "00" : "") + body.length()
                    + blanks());
        }
        if (random.nextInt(4) == 0) {
            lines.add(spelled("Connection") + ": " + oneOf(CONNECTIONS));
        }
        if (random.nextInt(8) == 0) {
            lines.add("Keep-Alive: timeout=" + random.nextInt(100) + ", max=5");
        }
        int others = random.nextInt(30) == 0 ? random.nextInt(200) : random.nextInt(5);
        for (int i = 0; i < others; i++) {
            lines.add(header());
        }
        Collections.shuffle(lines, new Random(random.nextLong()));
        lines.forEach(line -> text.append(line).append("\r\n"));
        text.append("\r\n");
        boolean isBodiless = status == 204 || status == 205 || status == 304;
        if (isBodiless && random.nextInt(4) > 0) {
            return text.toString();
        }
        return (chunked ? appendChunks(text, body) : text.append(body)).toString();
    }

    private void interimResponse(StringBuilder text) {
        text.append("HTTP/1.1 ")
                .append(random.nextBoolean() ? 100 : 102 + random.nextInt(98))
                .append(oneOf(REASONS))
                .append("\r\n");
        for (int i = random.nextInt(3); i > 0; i--) {
            text.append(header()).append("\r\n");
        }
        text.append("\r\n");
    }

    private String header() {
        String value = random.nextInt(60) == 0 ? "v".repeat(random.nextInt(maxHeaderBytes + 10)) : oneOf(VALUES);
        return spelled(oneOf(NAMES)) + ":" + blanks() + value + blanks();
    }

    /** A compressed body is not decoded, so that its bytes are any. */
    private String body() {
        byte[] bytes = new byte[LENGTHS[random.nextInt(random.nextInt(8) == 0 ? LENGTHS.length : 8)]];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) random.nextInt(256);
        }
        return new String(bytes, ISO_8859_1);
    }

    private StringBuilder appendChunks(StringBuilder text, String body) {
        int maxChunk = random.nextInt(3) == 0 ? 8 : 1 + random.nextInt(10_000);
        for (int from = 0; from < body.length(); ) {
            int to = Math.min(body.length(), from + 1 + random.nextInt(maxChunk));
            chunkLine(text, to - from);
            text.append(body, from, to).append("\r\n");
            from = to;
        }
        chunkLine(text, 0);
        for (int i = random.nextInt(6) == 0 ? random.nextInt(4) : 0; i > 0; i--) {
            text.append(header()).append("\r\n");
        }
        return text.append("\r\n");
    }

    private void chunkLine(StringBuilder text, int size) {
        String digits = Integer.toHexString(size);
        text.append(random.nextInt(12) == 0 ? "0".repeat(random.nextInt(40)) : "")
                .append(random.nextBoolean() ? digits : digits.toUpperCase(Locale.ROOT))
                .append(random.nextInt(6) == 0 ? oneOf(EXTENSIONS) : "")
                .append(random.nextInt(300) == 0 ? ";" + "e".repeat(1 + random.nextInt(maxHeaderBytes)) : "")
                .append("\r\n");
    }

    private String blanks() {
        return switch (random.nextInt(6)) {
            case 0 -> "";
            case 1 -> "\t";
            case 2 -> " \t ";
            default -> " ";
        };
    }

    private String spelled(String text) {
        return switch (random.nextInt(6)) {
            case 0 -> text.toLowerCase(Locale.ROOT);
            case 1 -> text.toUpperCase(Locale.ROOT);
            default -> text;
        };
    }

    private String oneOf(String[] texts) {
        return texts[random.nextInt(texts.length)];
    }

    private byte[] changed(byte[] bytes) {
        int position = position(bytes);
        int end = Math.min(bytes.length, position + 1 + random.nextInt(random.nextInt(4) == 0 ? 64 : 4));
        return switch (random.nextInt(10)) {
            case 0 -> {
                byte[] flipped = bytes.clone();
                if (position < flipped.length) {
                    flipped[position] ^= (byte) (1 << random.nextInt(8));
                }
                yield flipped;
            }
            case 1 -> joined(bytes, position, "", end);
            case 2 -> joined(bytes, position, String.valueOf((char) random.nextInt(256)), position);
            case 3 -> joined(bytes, end, new String(bytes, position, end - position, ISO_8859_1), end);
            case 4 -> {
                int line = lineStart(bytes, position);
                yield joined(bytes, line, "", lineEnd(bytes, line));
            }
            case 5 -> {
                int line = lineStart(bytes, position);
                int next = lineEnd(bytes, line);
                int target = lineStart(bytes, position(bytes));
                yield joined(bytes, target, new String(bytes, line, next - line, ISO_8859_1), target);
            }
            case 6 ->
                random.nextInt(3) == 0 ? Arrays.copyOf(bytes, position) : joined(bytes, position, "\r\n", position);
            case 7 -> joined(bytes, position, oneOf(TOKENS), end);
            default -> joined(bytes, position, oneOf(TOKENS), position);
        };
    }

    /** Returns any position, often one where a line begins or ends. */
    private int position(byte[] bytes) {
        int position = random.nextInt((random.nextBoolean() ? Math.min(bytes.length, 200) : bytes.length) + 1);
        return switch (random.nextInt(4)) {
            case 0 -> lineStart(bytes, position);
            case 1 -> Math.max(0, lineEnd(bytes, position) - random.nextInt(3));
            default -> position;
        };
    }

    private static int lineStart(byte[] bytes, int position) {
        int start = position;
        while (start > 0 && bytes[start - 1] != '\n') {
            start--;
        }
        return start;
    }

    private static int lineEnd(byte[] bytes, int position) {
        int end = position;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        return Math.min(bytes.length, end + 1);
    }

    private static byte[] joined(byte[] bytes, int to, String between, int from) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream(bytes.length + between.length());
        joined.write(bytes, 0, to);
        joined.writeBytes(between.getBytes(ISO_8859_1));
        joined.write(bytes, from, bytes.length - from);
        return joined.toByteArray();
    }
}
