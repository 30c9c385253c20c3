package tachyon.chatroom.integration.faults;

import static tachyon.chatroom.integration.fixtures.TransportTest.ONE_ROOM;

import java.util.function.BiConsumer;
import tachyon.chatroom.integration.fixtures.HostileResponses;
import tachyon.chatroom.integration.fixtures.Reply;

/** The rows of responses to a create that violate the framing of HTTP/1.1, and of their valid relatives. */
final class FramingFaults {
    private static final String JSON = "Content-Type: application/json\r\n";
    private static final String LENGTH = "Content-Length: " + ONE_ROOM.length() + "\r\n";
    private static final String OK = "HTTP/1.1 200 OK\r\n" + JSON;
    private static final String CHUNKED = OK + "Transfer-Encoding: chunked\r\n\r\n";
    private static final String NOT_FOUND_CHUNKED = "HTTP/1.1 404 No\r\nTransfer-Encoding: chunked\r\n\r\n";
    private static final String CHUNK = Integer.toHexString(ONE_ROOM.length()) + "\r\n" + ONE_ROOM + "\r\n";
    private static final String HINT = "HTTP/1.1 103 Early Hints\r\nLink: </style.css>\r\n\r\n";
    private static final String FOLLOWING = "\r\n" + JSON + LENGTH + "\r\n" + ONE_ROOM;

    private final BiConsumer<String, Reply> rows;

    private FramingFaults(BiConsumer<String, Reply> rows) {
        this.rows = rows;
    }

    static void add(BiConsumer<String, Reply> rows) {
        FramingFaults faults = new FramingFaults(rows);
        faults.addStatusLines();
        faults.addHeaderLines();
        faults.addLengths();
        faults.addTransferEncodings();
        faults.addChunks();
        faults.addTrailers();
        faults.addInterimResponses();
        faults.addEndlessParts();
    }

    private void addStatusLines() {
        statusLine("ICY 200 OK");
        statusLine("HTTP/1.2 200 OK");
        statusLine("HTTP/1.10 200 OK");
        statusLine("HTTP/2.0 200 OK");
        statusLine("http/1.1 200 OK");
        statusLine("HTTP/1.1  200 OK");
        statusLine("HTTP/1.1\t200 OK");
        statusLine("HTTP/1.1 200\tOK");
        statusLine(" HTTP/1.1 200 OK");
        statusLine("HTTP/1.1 000 OK");
        statusLine("HTTP/1.1 099 OK");
        statusLine("HTTP/1.1 20 OK");
        statusLine("HTTP/1.1 2000 OK");
        statusLine("HTTP/1.1 +20 OK");
        statusLine("HTTP/1.1 \uFF12\uFF10\uFF10 OK");
        statusLine("HTTP/1.1 200OK");
        statusLine("HTTP/1.1");
        statusLine("HTTP/1.1 200");
        statusLine("HTTP/1.1 200 \u00C4\u00D6");
        bytes("a status line with a NUL", "HTTP/1.1 200 O\0K" + FOLLOWING);
        bytes("an empty line before the status line", "\r\n" + OK + LENGTH + "\r\n" + ONE_ROOM);
        bytes("a body without a status line", ONE_ROOM);
        bytes("a status line that ends with LF only", "HTTP/1.1 200 OK\n" + JSON + LENGTH + "\r\n" + ONE_ROOM);
        bytes("a status line that ends with CR only", "HTTP/1.1 200 OK\r" + JSON + LENGTH + "\r\n" + ONE_ROOM);
    }

    private void statusLine(String line) {
        bytes("the status line `" + line.replace("\t", "\\t") + "`", line + FOLLOWING);
    }

    private void addHeaderLines() {
        header("a folded header line", "X-A: b\r\n c");
        header("a folded first header line", " X-A: b");
        header("a space before a colon", "X-A : v");
        header("a space within a header name", "X A: v");
        header("a header without a colon", "X-A");
        header("a header without a name", ": v");
        header("a header name with an umlaut", "X-\u00C4: v");
        header("a NUL in a header value", "X-A: b\0c");
        header("a DEL in a header value", "X-A: b\u007Fc");
        header("a CR in a header value", "X-A: b\rc");
        header("a header line that ends with LF only", "X-A: b\nX-B: c");
        header("a header value in UTF-8", "X-A: \u00E9\uD55C");
        header("an empty header value", "X-A:");
        header("60 KB of spaces around a header value", "X-A:" + " ".repeat(30_000) + "v" + " ".repeat(30_000));
        header("70 KB of spaces around a header value", "X-A:" + " ".repeat(35_000) + "v" + " ".repeat(35_000));
        header("5,000 short headers", "X: 1\r\n".repeat(5_000) + "X: 1");
        header("two Content-Type headers", "Content-Type: text/html");
    }

    private void header(String name, String lines) {
        bytes(name, OK + lines + "\r\n" + LENGTH + "\r\n" + ONE_ROOM);
    }

    private void addLengths() {
        bytes("a space between Content-Length and its colon", OK + LENGTH.replace(":", " :") + "\r\n" + ONE_ROOM);
        for (String length : new String[] {"+5", "5,5", "5, 5", "5 5", "5.0", "0x5", "", "-0", "\uFF15"}) {
            bytes(named("Content-Length", length), OK + "Content-Length: " + length + "\r\n\r\n" + ONE_ROOM);
        }
        bytes(
                "a Content-Length of 19 digits",
                OK + "Content-Length: " + "0".repeat(16) + ONE_ROOM.length() + "\r\n\r\n" + ONE_ROOM);
        bytes("two equal Content-Length headers", OK + LENGTH + LENGTH + "\r\n" + ONE_ROOM);
        bytes("a Content-Length of 2 GB", OK + "Content-Length: 2000000000\r\n\r\n" + ONE_ROOM);
    }

    private void addTransferEncodings() {
        for (String coding : new String[] {
            "Chunked", "identity", "gzip, chunked", "chunked, chunked", "chunked, gzip", "xchunked", "chunked;q=1", ""
        }) {
            bytes(
                    named("Transfer-Encoding", coding),
                    OK + "Transfer-Encoding: " + coding + "\r\n\r\n" + CHUNK + "0\r\n\r\n");
        }
        bytes(
                "a space between Transfer-Encoding and its colon",
                OK + "Transfer-Encoding : chunked\r\n\r\n" + CHUNK + "0\r\n\r\n");
        bytes(
                "two Transfer-Encoding headers",
                OK + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n" + CHUNK + "0\r\n\r\n");
        bytes("chunks and a Content-Length", OK + LENGTH + "Transfer-Encoding: chunked\r\n\r\n" + CHUNK + "0\r\n\r\n");
        bytes(
                "a 404 with chunks and a Content-Length",
                "HTTP/1.1 404 No\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n");
        bytes("chunks in HTTP/1.0", CHUNKED.replace("1.1", "1.0") + CHUNK + "0\r\n\r\n");
    }

    private void addChunks() {
        for (String size : new String[] {"+a2", "-1", "0x5", " 5", "", "g", "\uFF15", "1" + "0".repeat(15)}) {
            bytes(named("chunk size", size), CHUNKED + size + "\r\n" + ONE_ROOM + "\r\n0\r\n\r\n");
        }
        bytes("a chunk longer than its size", CHUNKED + "2\r\n{}}\r\n0\r\n\r\n");
        bytes("a chunk that ends with LF only", CHUNKED + "2\r\n{}\n0\r\n\r\n");
        bytes("a chunk size that ends with LF only", CHUNKED + "2\n{}\r\n0\r\n\r\n");
        bytes("valid chunk extensions", CHUNKED + CHUNK + "0; a ; b=c ;d=\"e\\\"\"\r\n\r\n");
        bytes("a chunk extension without a name", CHUNKED + CHUNK + "0;\r\n\r\n");
        bytes("a chunk extension with a NUL", CHUNKED + CHUNK + "0;a=\"\0\"\r\n\r\n");
        bytes("an open quotation in a chunk extension", CHUNKED + CHUNK + "0;a=\"b\r\n\r\n");
        bytes("an invalid chunk after the whole body", CHUNKED + CHUNK + "zz\r\n");
        bytes("a 404 with an invalid chunk size", NOT_FOUND_CHUNKED + "zz\r\n{}\r\n0\r\n\r\n");
        rows.accept("no line end after the last chunk", Reply.bytesThenClose(CHUNKED + CHUNK + "0\r\n"));
    }

    private void addTrailers() {
        bytes("a valid trailer", CHUNKED + CHUNK + "0\r\nChecksum: 1\r\n\r\n");
        bytes("a trailer without a colon", CHUNKED + CHUNK + "0\r\nChecksum\r\n\r\n");
        bytes("a trailer with a space before its colon", CHUNKED + CHUNK + "0\r\nChecksum : 1\r\n\r\n");
        bytes("a folded trailer", CHUNKED + CHUNK + "0\r\nA: 1\r\n 2\r\n\r\n");
        bytes("a trailer with a NUL", CHUNKED + CHUNK + "0\r\nA: \0\r\n\r\n");
        bytes("a trailer that frames a body", CHUNKED + CHUNK + "0\r\nContent-Length: 5\r\n\r\n");
        bytes(
                "40 KB of headers and 40 KB of trailers",
                OK + "X-A: " + "x".repeat(40_000) + "\r\nTransfer-Encoding: chunked\r\n\r\n" + CHUNK + "0\r\nX-B: "
                        + "x".repeat(40_000) + "\r\n\r\n");
    }

    private void addInterimResponses() {
        String ok = OK + LENGTH + "\r\n" + ONE_ROOM;
        bytes("a 100 before the response", "HTTP/1.1 100 Continue\r\n\r\n" + ok);
        bytes("16 interim responses before the response", HINT.repeat(16) + ok);
        bytes("17 interim responses before the response", HINT.repeat(17) + ok);
        bytes("an interim response with a Content-Length", "HTTP/1.1 103 Hints\r\nContent-Length: 2\r\n\r\n" + ok);
        bytes("an interim response with a folded line", "HTTP/1.1 103 Hints\r\nX-A: b\r\n c\r\n\r\n" + ok);
        bytes("an interim response of 80 KB", "HTTP/1.1 103 Hints\r\nLink: " + "x".repeat(80_000) + "\r\n\r\n" + ok);
        bytes(
                "200 interim responses of 2 KB",
                ("HTTP/1.1 103 Hints\r\nLink: " + "x".repeat(2_000) + "\r\n\r\n").repeat(200) + ok);
        bytes(
                "15 interim responses of 5 KB",
                ("HTTP/1.1 103 Hints\r\nLink: " + "x".repeat(5_000) + "\r\n\r\n").repeat(15) + ok);
        rows.accept("the connection ends after an interim response", Reply.bytesThenClose(HINT));
        bytes("status 101", "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n");
        bytes("status 101 before the response", "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n" + ok);
    }

    private void addEndlessParts() {
        endless("endless interim responses", "", HINT);
        endless("an endless header value", OK + "X-A: ", "x".repeat(1_000));
        endless("an endless reason phrase", "HTTP/1.1 200 ", "x".repeat(1_000));
        for (String[] status : new String[][] {{"", CHUNKED}, {"a 404 with ", NOT_FOUND_CHUNKED}}) {
            endless(status[0] + "an endless chunk extension", status[1] + "2;", "x".repeat(1_000));
            endless(status[0] + "endless zeros in a chunk size", status[1], "0".repeat(1_000));
            endless(status[0] + "endless trailers", status[1] + "0\r\n", "X-A: 1\r\n".repeat(100));
        }
        endless("extensions of endless chunks", CHUNKED, "1;" + "x".repeat(100) + "\r\n \r\n");
    }

    private void endless(String name, String start, String part) {
        rows.accept(name, HostileResponses.endless(start, part));
    }

    private void bytes(String name, String response) {
        rows.accept(name, Reply.bytes(response));
    }

    private static String named(String part, String value) {
        return value.isEmpty() ? "an empty " + part : "the " + part + " `" + value + "`";
    }
}
