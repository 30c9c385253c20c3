package tachyon.chatroom.wire.framing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tachyon.chatroom.wire.response.ValidatedHeaders;

class ResponseScannerTest {
    private static final int LIMIT = 4096;

    @Test
    void findsTheEndOfABodyWithALength() {
        Scan scan = scan("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhelloHTTP/1.1 404 Not Found\r\n");

        assertThat(scan.body()).isEqualTo("hello");
        assertThat(scan.scanner().isComplete()).isTrue();
        assertThat(scan.surplus()).isEqualTo("HTTP/1.1 404 Not Found\r\n");
    }

    @Test
    void findsTheEndOfAChunkedBody() {
        Scan scan = scan(unescape("HTTP/1.1 201 Created\\r\\ntransfer-encoding: Chunked\\r\\n\\r\\n"
                + "5;a=b;c=\"d \\\" e\"\\r\\nhello\\r\\n00\\r\\nChecksum: 1\\r\\n\\r\\n"));

        assertThat(scan.violation()).isNull();
        assertThat(scan.scanner().isComplete()).isTrue();
        assertThat(scan.surplus()).isEmpty();
        assertThat(scan.scanner().isPersistent()).isTrue();
    }

    @Test
    void readsStatusAndHeaders() {
        HeaderSection headers =
                scan("HTTP/1.1 404 Not Found\r\nX-Empty:\r\nx-request-id: \t a b\t \r\nContent-Length: 0\r\n\r\n")
                        .scanner()
                        .headers();

        assertThat(headers.status()).isEqualTo(404);
        assertThat(headers.reasonLength()).isEqualTo("Not Found".length());
        assertThat(headers.count()).isEqualTo(3);
        assertThat(headers.name(1)).isEqualTo("x-request-id");
        assertThat(headers.value(0)).isEmpty();
        assertThat(headers.first("X-Request-Id")).isEqualTo("a b");
        assertThat(headers.first("absent")).isNull();
        assertThat(headers.hasDuplicate("X-Empty")).isFalse();
    }

    @Test
    void discardsInterimResponses() {
        Scan scan =
                scan(unescape("HTTP/1.1 100 Continue\\r\\n\\r\\nHTTP/1.1 103 Early Hints\\r\\nLink: </a>\\r\\n\\r\\n"
                        + "HTTP/1.1 200 OK\\r\\nContent-Length: 0\\r\\n\\r\\n"));

        assertThat(scan.scanner().headers().status()).isEqualTo(200);
        assertThat(scan.scanner().headers().first("Link")).isNull();
        assertThat(scan.scanner().isComplete()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 205, 304})
    void readsNoBodyOfAStatusThatExcludesIt(int status) {
        Scan scan = scan("HTTP/1.1 " + status + " X\r\nX: y\r\nContent-Length: 5\r\n\r\nhello");

        assertThat(scan.scanner().isComplete()).isTrue();
        assertThat(scan.surplus()).isEqualTo("hello");
        assertThat(scan.scanner().isPersistent()).isFalse();
        byte[] copy = new byte[100];
        int length = scan.scanner().headers().withoutBodyDeclaration().copy(0, copy, 0, copy.length);
        assertThat(new String(copy, 0, length, ISO_8859_1)).isEqualTo("HTTP/1.1 " + status + " X\r\nX: y\r\n\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HTTP/1.1 200 OK\\r\\nContent-Length: 0\\r\\n\\r\\n | true",
                "HTTP/1.1 200 OK\\r\\nContent-Length: 0\\r\\nConnection: keep-alive\\r\\n\\r\\n | true",
                "HTTP/1.1 200 OK\\r\\nContent-Length: 0\\r\\nConnection: Close\\r\\n\\r\\n | false",
                "HTTP/1.1 200 OK\\r\\nContent-Length: 0\\r\\nConnection: close, foo\\r\\n\\r\\n | false",
                "HTTP/1.1 200 OK\\r\\nContent-Length: 0\\r\\nConnection: keep-alive, close\\r\\n\\r\\n | false",
                "HTTP/1.1 200 OK\\r\\nContent-Length: 0\\r\\nConnection: close,\\r\\n\\r\\n | false",
                "HTTP/1.1 200 OK\\r\\nContent-Length: 0\\r\\nConnection: a\\r\\nConnection: close\\r\\n\\r\\n | false",
                "HTTP/1.1 200 OK\\r\\nContent-Length: 0\\r\\nConnection: closed\\r\\n\\r\\n | true",
                "HTTP/1.0 200 OK\\r\\nContent-Length: 0\\r\\n\\r\\n | false",
                "HTTP/1.0 200 OK\\r\\nContent-Length: 0\\r\\nConnection: Keep-Alive\\r\\n\\r\\n | true",
            })
    void keepsAConnectionOnlyIfTheResponsePromisesIt(String escaped, boolean persistent) {
        Scan scan = scan(unescape(escaped));

        assertThat(scan.scanner().isComplete()).isTrue();
        assertThat(scan.scanner().isPersistent()).isEqualTo(persistent);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Keep-Alive: timeout=5, max=100 | 5",
                "keep-alive: max=1 ,  Timeout=2 | 2",
                "Keep-Alive: timeout=5\\r\\nKeep-Alive: timeout=3 | 3",
                "Keep-Alive: timeout=x | -1",
                "Keep-Alive: 300 | -1",
                "Keep-Alive: timeout= | -1",
                "Keep-Alive: timeout=99999999999 | -1",
                "X: y | -1",
            })
    void readsTheIdleTimeoutOfTheServer(String headers, int seconds) {
        Scan scan = scan(unescape("HTTP/1.1 200 OK\\r\\nContent-Length: 0\\r\\n" + headers + "\\r\\n\\r\\n"));

        assertThat(scan.scanner().keepAliveSeconds()).isEqualTo(seconds);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "ICY 200 OK\\r\\n | STATUS_LINE",
                "\\r\\nHTTP/1.1 200 OK\\r\\n | STATUS_LINE",
                "http/1.1 200 OK\\r\\n | STATUS_LINE",
                "HTTP/1.2 200 OK\\r\\n | STATUS_LINE",
                "HTTP/2.0 200 OK\\r\\n | STATUS_LINE",
                "HTTP/1.1  200 OK\\r\\n | STATUS_LINE",
                "HTTP/1.1\\t200 OK\\r\\n | STATUS_LINE",
                "HTTP/1.1 000 OK\\r\\n | STATUS_LINE",
                "HTTP/1.1 099 OK\\r\\n | STATUS_LINE",
                "HTTP/1.1 20 OK\\r\\n | STATUS_LINE",
                "HTTP/1.1 2000 OK\\r\\n | STATUS_LINE",
                "HTTP/1.1 200\\tOK\\r\\n | STATUS_LINE",
                "HTTP/1.1 200 O\\0K\\r\\n | STATUS_LINE",
                "HTTP/1.1 200 OK\\n | LINE_END",
                "HTTP/1.1 200 OK\\rX | LINE_END",
                "HTTP/1.1 200 OK\\r\\n\\n | LINE_END",
                "HTTP/1.1 200 OK\\r\\n folded\\r\\n | FOLDED_LINE",
                "HTTP/1.1 200 OK\\r\\nX: a\\r\\n\\tfolded\\r\\n | FOLDED_LINE",
                "HTTP/1.1 200 OK\\r\\nX : a\\r\\n | HEADER_NAME",
                "HTTP/1.1 200 OK\\r\\n: a\\r\\n | HEADER_NAME",
                "HTTP/1.1 200 OK\\r\\nX\\r\\n | HEADER_NAME",
                "HTTP/1.1 200 OK\\r\\n(X): a\\r\\n | HEADER_NAME",
                "HTTP/1.1 200 OK\\r\\nX: a\\0b\\r\\n | HEADER_VALUE",
                "HTTP/1.1 200 OK\\r\\nX: a\u0001b\\r\\n | HEADER_VALUE",
                "HTTP/1.1 200 OK\\r\\nX: a\u007fb\\r\\n | HEADER_VALUE",
                "HTTP/1.1 200 OK\\r\\nX: a\\nb\\r\\n | LINE_END",
                "HTTP/1.1 200 OK\\r\\nX: a\\rb\\r\\n | LINE_END",
                "HTTP/1.1 101 Switching\\r\\n\\r\\n | SWITCHED_PROTOCOLS",
                "HTTP/1.1 200 OK\\r\\nContent-Length: 1\\r\\nContent-Length: 1\\r\\n\\r\\n | DUPLICATE_CONTENT_LENGTH",
                "HTTP/1.1 200 OK\\r\\nContent-Length: +1\\r\\n\\r\\n | CONTENT_LENGTH",
                "HTTP/1.1 200 OK\\r\\nContent-Length: 1, 1\\r\\n\\r\\n | CONTENT_LENGTH",
                "HTTP/1.1 200 OK\\r\\nContent-Length:\\r\\n\\r\\n | CONTENT_LENGTH",
                "HTTP/1.1 200 OK\\r\\nContent-Length: 1234567890123456789\\r\\n\\r\\n | CONTENT_LENGTH",
                "HTTP/1.1 200 OK\\r\\nContent-Length: 0000000000000000001\\r\\n\\r\\n | CONTENT_LENGTH",
                "HTTP/1.1 204 X\\r\\nContent-Length: x\\r\\n\\r\\n | CONTENT_LENGTH",
                "HTTP/1.1 103 X\\r\\nContent-Length: x\\r\\n\\r\\n | CONTENT_LENGTH",
                "HTTP/1.1 200 OK\\r\\nTransfer-Encoding: identity\\r\\n\\r\\n | TRANSFER_ENCODING",
                "HTTP/1.1 200 OK\\r\\nTransfer-Encoding: chunked,\\r\\n\\r\\n | TRANSFER_ENCODING",
                "HTTP/1.1 200 OK\\r\\nTransfer-Encoding: gzip\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n | TRANSFER_ENCODING",
                "HTTP/1.1 200 OK\\r\\nTransfer-Encoding: gzip, chunked\\r\\n\\r\\n | TRANSFER_ENCODING",
                "HTTP/1.1 200 OK\\r\\nTransfer-Encoding: chunked\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n | DUPLICATE_TRANSFER_ENCODING",
                "HTTP/1.1 200 OK\\r\\nTransfer-Encoding: chunked\\r\\nContent-Length: 1\\r\\n\\r\\n | LENGTH_AND_CHUNKS",
                "HTTP/1.0 200 OK\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n | TRANSFER_ENCODING_IN_HTTP_1_0",
            })
    void rejectsAnInvalidHeaderSection(String escaped, FramingViolation violation) {
        Scan scan = scan(unescape(escaped));

        assertThat(scan.violation()).isEqualTo(violation);
        assertThat(scan.scanner().hasHeaders()).isFalse();
        assertThat(scan.scanner().isPersistent()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "+a\\r\\n | CHUNK_SIZE",
                "\\r\\n | CHUNK_SIZE",
                "-1\\r\\n | CHUNK_SIZE",
                "g\\r\\n | CHUNK_SIZE",
                "1x\\r\\n | CHUNK_SIZE",
                "1111111111111111\\r\\n | CHUNK_SIZE",
                "1\\n | CHUNK_SIZE",
                "1\\rx | LINE_END",
                "1 \\r\\n | CHUNK_EXTENSION",
                "1;\\r\\n | CHUNK_EXTENSION",
                "1;a=\\r\\n | CHUNK_EXTENSION",
                "1;a=\"b\\r\\n | CHUNK_EXTENSION",
                "1;a=\"b\"c\\r\\n | CHUNK_EXTENSION",
                "1;a b\\r\\n | CHUNK_EXTENSION",
                "1;a\\n | CHUNK_EXTENSION",
                "1\\r\\nab\\r\\n | CHUNK_END",
                "1\\r\\na\\n | CHUNK_END",
                "1\\r\\na\\rb | CHUNK_END",
                "0\\r\\nX\\r\\n | TRAILER",
                "0\\r\\n X: a\\r\\n | TRAILER",
                "0\\r\\nX : a\\r\\n | TRAILER",
                "0\\r\\nX: a\\0\\r\\n | TRAILER",
                "0\\r\\nX: a\\r\\n\\n | TRAILER",
                "0\\r\\n\\rX | TRAILER",
            })
    void rejectsAnInvalidChunk(String escaped, FramingViolation violation) {
        Scan scan = scan("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + unescape(escaped));

        assertThat(scan.violation()).isEqualTo(violation);
        assertThat(scan.scanner().hasHeaders()).isTrue();
        assertThat(scan.scanner().isComplete()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5 ; a\r\nhello",
                "5;a=b ; c\r\nhello",
                "5;a = \"\\\"\" ;b\r\nhello",
                "005\r\nhello",
                "5;a\t=\tb\r\nhello"
            })
    void acceptsTheGrammarOfChunks(String chunk) {
        Scan scan =
                scan("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk + "\r\n0\r\nA: b\r\nC:\r\n\r\n");

        assertThat(scan.violation()).isNull();
        assertThat(scan.scanner().isComplete()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HTTP/1.1 200 OK\\r\\n | 200",
                "HTTP/1.1 200 \\r\\n | 200",
                "HTTP/1.1 200\\r\\n | 200",
                "HTTP/1.0 404 \u00e9\\tx\\r\\n | 404",
                "HTTP/1.1 600 X\\r\\n | 600",
                "HTTP/1.1 999 X\\r\\n | 999",
            })
    void acceptsAStatusLine(String escaped, int status) {
        Scan scan = scan(unescape(escaped) + "Content-Length: 0\r\n\r\n");

        assertThat(scan.violation()).isNull();
        assertThat(scan.scanner().headers().status()).isEqualTo(status);
    }

    @Test
    void ignoresALengthInAnInterimResponse() {
        Scan scan = scan(unescape("HTTP/1.1 103 X\\r\\nContent-Length: 5\\r\\n\\r\\n"
                + "HTTP/1.1 200 OK\\r\\nContent-Length: 2\\r\\n\\r\\nok"));

        assertThat(scan.violation()).isNull();
        assertThat(scan.body()).isEqualTo("ok");
    }

    /** RFC 9112 gives a 205 a body that ends with the connection; RFC 9110 forbids the server to send one. */
    @ParameterizedTest
    @ValueSource(ints = {204, 205, 304})
    void keepsTheConnectionAfterAStatusThatExcludesABodyAndDeclaresNone(int status) {
        Scan scan = scan("HTTP/1.1 " + status + " X\r\n\r\n");

        assertThat(scan.scanner().isComplete()).isTrue();
        assertThat(scan.scanner().isPersistent()).isTrue();
    }

    @Test
    void acceptsTrailersThatMustNotBeSent() {
        Scan scan = scan(unescape("HTTP/1.1 200 OK\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n"
                + "0\\r\\nContent-Length: 9\\r\\nTransfer-Encoding: gzip\\r\\n\\r\\n"));

        assertThat(scan.violation()).isNull();
        assertThat(scan.scanner().isComplete()).isTrue();
        assertThat(scan.scanner().headers().first("Content-Length")).isNull();
    }

    @Test
    void bodyWithoutALengthEndsWithTheConnection() {
        Scan scan = scan("HTTP/1.1 500 X\r\n\r\nsome text");

        assertThat(scan.scanner().isComplete()).isFalse();
        scan.scanner().end();

        assertThat(scan.scanner().isComplete()).isTrue();
        assertThat(scan.scanner().isPersistent()).isFalse();
        assertThat(scan.violation()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 5\r\n\r\nhell", "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n"})
    void bodyIsTruncatedByTheEndOfTheConnection(String rest) {
        Scan scan = scan("HTTP/1.1 200 OK\r\n" + rest);
        scan.scanner().end();

        assertThat(scan.violation()).isEqualTo(FramingViolation.TRUNCATED_BODY);
    }

    @Test
    void endWithinTheHeadersDoesNotTruncateABody() {
        Scan scan = scan("HTTP/1.1 200 OK\r\nContent-Le");
        scan.scanner().end();

        assertThat(scan.scanner().hasHeaders()).isFalse();
        assertThat(scan.violation()).isNull();
    }

    @Test
    void successOfConnectHasNoBody() {
        ResponseScanner scanner = new ResponseScanner(LIMIT);
        scanner.start(true);
        byte[] bytes = "HTTP/1.1 200 Connected\r\nContent-Length: 10\r\n\r\n".getBytes(ISO_8859_1);

        assertThat(scanner.scan(bytes, 0, bytes.length)).isEqualTo(bytes.length);
        assertThat(scanner.isComplete()).isTrue();
        assertThat(scanner.hasExcludedBody()).isTrue();
        byte[] copy = new byte[100];
        int length = HeaderSection.tunnelOpened().copy(0, copy, 0, copy.length);
        assertThat(new String(copy, 0, length, ISO_8859_1)).isEqualTo("HTTP/1.1 200 OK\r\n\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HTTP/1.1 200 OK\\r\\nX: | a",
                "HTTP/1.1 200 OK\\r\\n | X: y\\r\\n",
                "HTTP/1.1 200 O | kay",
                "HTTP/1.1 200 OK\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n | 0",
                "HTTP/1.1 200 OK\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n1;a | b",
                "HTTP/1.1 200 OK\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n0\\r\\n | a: b\\r\\n",
            })
    void limitsTheSumOfEverythingThatIsNotBody(String start, String part) {
        Scan scan = scan(unescape(start) + unescape(part).repeat(LIMIT));

        assertThat(scan.violation()).isEqualTo(FramingViolation.OVERHEAD);
    }

    @Test
    void stopsBeforeTheByteThatExceedsTheLimit() {
        String start = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
        String end = "\r\n\r\n";
        String trailer = "X:" + "a".repeat(LIMIT - start.length() - "X:".length() - end.length());

        assertThat(scan(start + "0\r\n" + trailer + end).scanner().isComplete()).isTrue();
        Scan exceeding = scan(start + "0\r\n" + trailer + "a" + end);
        assertThat(exceeding.violation()).isEqualTo(FramingViolation.OVERHEAD);
        assertThat(exceeding.surplus()).isEqualTo("\n");
    }

    @Test
    void limitsTheNumberAndTheBytesOfInterimResponses() {
        assertThat(scan("HTTP/1.1 103 X\r\n\r\n".repeat(17)).violation()).isEqualTo(FramingViolation.INTERIM_RESPONSES);
        assertThat(scan(("HTTP/1.1 103 X\r\nA: " + "b".repeat(LIMIT / 4) + "\r\n\r\n").repeat(4))
                        .violation())
                .isEqualTo(FramingViolation.OVERHEAD);
    }

    @Test
    void countsNoSmallChunkAsOverhead() {
        Scan scan = scan(
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + "1\r\nx\r\n".repeat(LIMIT) + "0\r\n\r\n");

        assertThat(scan.violation()).isNull();
        assertThat(scan.scanner().isComplete()).isTrue();
    }

    @Test
    void portionsOfAnySizeGiveTheSameResult() {
        String text =
                "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
                        + "5;a=\"b\"\r\nhello\r\n0\r\nX: y\r\n\r\nsurplus";
        byte[] bytes = text.getBytes(ISO_8859_1);
        for (int portion = 1; portion <= bytes.length; portion++) {
            ResponseScanner scanner = new ResponseScanner(LIMIT);
            scanner.start(false);
            int end = 0;
            for (int from = 0; from < bytes.length; from += portion) {
                int to = Math.min(bytes.length, from + portion);
                int i = from;
                int next;
                while ((next = scanner.scan(bytes, i, to)) > i) {
                    i = next;
                }
                end += i - from;
            }

            assertThat(scanner.isComplete()).isTrue();
            assertThat(end).isEqualTo(text.indexOf("surplus"));
            assertThat(scanner.headers().first("connection")).isEqualTo("close");
        }
    }

    @Test
    void startsTheNextResponseWithoutAnythingOfTheLastOne() {
        ResponseScanner scanner = new ResponseScanner(LIMIT);
        scanAll(scanner, "HTTP/1.1 204 X\r\nConnection: close\r\nKeep-Alive: timeout=1\r\n\r\n");
        Scan scan = scanAll(scanner, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");

        assertThat(scan.body()).isEqualTo("ok");
        assertThat(scanner.isPersistent()).isTrue();
        assertThat(scanner.hasExcludedBody()).isFalse();
        assertThat(scanner.keepAliveSeconds()).isEqualTo(-1);
        assertThat(scanner.headers().first("Connection")).isNull();
    }

    @Test
    void keepsTheStatusOfAResponseWhenItsConnectionCarriesTheNextOne() {
        ResponseScanner scanner = new ResponseScanner(LIMIT);
        scanAll(scanner, "HTTP/1.1 503 X\r\nContent-Length: 0\r\n\r\n");
        ValidatedHeaders first = scanner.validatedHeaders();
        scanAll(scanner, "HTTP/1.1 404 X\r\nContent-Length: 0\r\n\r\n");

        assertThat(first.status()).isEqualTo(503);
        assertThat(scanner.validatedHeaders().status()).isEqualTo(404);
    }

    private record Scan(ResponseScanner scanner, String body, String surplus) {
        @Nullable FramingViolation violation() {
            return scanner.violation();
        }
    }

    private static Scan scan(String text) {
        return scanAll(new ResponseScanner(LIMIT), text);
    }

    private static Scan scanAll(ResponseScanner scanner, String text) {
        byte[] bytes = text.getBytes(ISO_8859_1);
        scanner.start(false);
        int bodyStart = scanner.scan(bytes, 0, bytes.length);
        int end = scanner.scan(bytes, bodyStart, bytes.length);
        return new Scan(scanner, text.substring(bodyStart, end), text.substring(end));
    }

    private static String unescape(String text) {
        return text.replace("\\r", "\r")
                .replace("\\n", "\n")
                .replace("\\t", "\t")
                .replace("\\0", "\0");
    }
}
