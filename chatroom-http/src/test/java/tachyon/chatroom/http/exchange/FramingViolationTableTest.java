package tachyon.chatroom.http.exchange;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tachyon.chatroom.port.AccessToken;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.wire.framing.FramingViolation;
import tachyon.chatroom.wire.framing.ResponseScanner;

/** The table of violations in the decision record, compared with the failures of one sample for each row. */
class FramingViolationTableTest {
    private static final Path PAGE = Path.of("..", "docs", "adr", "0012-one-strict-reader.md");
    private static final String TABLE = "| rule | part | failure | outcome |\n|---|---|---|---|\n";
    private static final int LIMIT = 1024;

    private static final String OK = "HTTP/1.1 200 OK\r\n";
    private static final String CHUNKED = OK + "Transfer-Encoding: chunked\r\n\r\n";
    private static final String HINT = "HTTP/1.1 103 Early Hints\r\n\r\n";
    private static final String LENGTH = "Content-Length: 2\r\n";

    /** A response for each row, in the order of the table. */
    private static final List<String> SAMPLES = List.of(
            "ICY 200 OK\r\n\r\n",
            "HTTP/1.1 101 Switching Protocols\r\n\r\n",
            OK + "X-A : v\r\n\r\n",
            OK + "X-A: \0\r\n\r\n",
            OK + "X-A: b\r\n c\r\n\r\n",
            "HTTP/1.1 200 OK\n\n",
            CHUNKED + "2\r{}\r\n",
            OK + LENGTH + LENGTH + "\r\n",
            OK + "Content-Length: +2\r\n\r\n",
            OK + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n",
            OK + "Transfer-Encoding: gzip, chunked\r\n\r\n",
            "HTTP/1.0 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
            OK + LENGTH + "Transfer-Encoding: chunked\r\n\r\n",
            CHUNKED + "+2\r\n{}\r\n",
            CHUNKED + "2;\0\r\n{}\r\n",
            CHUNKED + "2\r\n{}}\r\n",
            CHUNKED + "0\r\nno colon\r\n\r\n",
            OK + LENGTH + "\r\n{",
            HINT.repeat(ResponseScanner.MAX_INTERIM_RESPONSES + 1),
            OK + "X-A: " + "x".repeat(LIMIT),
            CHUNKED + "2;" + "x".repeat(LIMIT));

    @Test
    void theTableHasTheFailureAndTheOutcomeOfEveryViolation() throws IOException {
        Set<FramingViolation> violations = EnumSet.noneOf(FramingViolation.class);
        List<String> rows = new ArrayList<>();
        for (String sample : SAMPLES) {
            ResponseScanner scanner = scan(sample);
            FramingViolation violation = Objects.requireNonNull(scanner.violation(), sample);
            violations.add(violation);
            rows.add(row(scanner, violation));
        }
        String page = Files.readString(PAGE);
        int start = page.indexOf(TABLE) + TABLE.length();

        assertThat(violations).containsExactlyInAnyOrder(FramingViolation.values());
        assertThat(page.substring(start, page.indexOf("\n\n", start))).isEqualTo(String.join("\n", rows));
    }

    private static ResponseScanner scan(String response) {
        byte[] bytes = response.getBytes(ISO_8859_1);
        ResponseScanner scanner = new ResponseScanner(LIMIT);
        scanner.start(false);
        int end = scanner.scan(bytes, 0, bytes.length);
        scanner.scan(bytes, end, bytes.length);
        scanner.end();
        return scanner;
    }

    private static String row(ResponseScanner scanner, FramingViolation violation) throws IOException {
        Exchange exchange = new Exchange(Operation.CREATE_CHATROOM, AccessToken.of("token"), Duration.ofSeconds(1));
        exchange.state().startSending();
        if (scanner.hasHeaders()) {
            exchange.state().headersReceived(scanner.validatedHeaders());
        }
        exchange.state().framingViolated(violation);
        ChatroomException failure = exchange.failures().transportFailed(null);
        return "| " + violation.message() + " | " + (scanner.hasHeaders() ? "body" : "headers") + " | `"
                + failure.getClass().getSimpleName() + "` | `" + failure.outcome() + "` |";
    }
}
