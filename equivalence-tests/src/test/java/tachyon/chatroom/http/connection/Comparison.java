package tachyon.chatroom.http.connection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.hc.core5.http.HttpException;
import org.jspecify.annotations.Nullable;
import tachyon.chatroom.wire.framing.FramingViolation;
import tachyon.chatroom.wire.framing.HeaderSection;
import tachyon.chatroom.wire.framing.ReferenceResponse;
import tachyon.chatroom.wire.framing.ReferenceResponse.Header;
import tachyon.chatroom.wire.framing.ReferenceResponse.Verdict;
import tachyon.chatroom.wire.framing.ResponseScanner;

/** Compares three readings of the same responses: the scanner's, the reference's and a parser's behind the scanner. */
final class Comparison {
    private final ParserUnderTest parser;
    private long accepted;
    private long rejected;

    Comparison(ParserUnderTest parser) {
        this.parser = parser;
    }

    /** Returns the number of responses so far that are complete and valid. */
    long accepted() {
        return accepted;
    }

    /** Returns the number of responses so far that are truncated or violate a rule. */
    long rejected() {
        return rejected;
    }

    /** Reads all responses of a script. An error is a difference. */
    void run(ResponseScript script) {
        try {
            for (int i = 0; i < script.responses().size(); i++) {
                compare(script, i);
            }
        } finally {
            parser.close();
        }
    }

    private void compare(ResponseScript script, int index) {
        byte[] received = script.receivedFrom(index);
        ReferenceResponse reference = ReferenceResponse.of(received, script.connect());
        Scan scan = Scan.of(script, index, received);
        requireEqual(reference, scan, script.closesAfter(index));
        ParsedResponse parsed = script.connect() ? parser.openTunnel(script, index) : parser.exchange(script, index);
        if (scan.scanner().isComplete()) {
            accepted++;
        } else {
            rejected++;
        }
        String difference =
                script.connect() ? tunnelDifference(reference, scan, parsed) : difference(reference, scan, parsed);
        if (difference != null) {
            throw new AssertionError(
                    "response " + index + ": " + difference + "\nreference: " + reference.verdict() + ", scanner: "
                            + scan + "\nparser: " + parsed + "\n" + new String(received, ISO_8859_1),
                    parsed.failure());
        }
    }

    /** The scanner's reading of all bytes at once. */
    private record Scan(ResponseScanner scanner, int end, boolean followed) {
        static Scan of(ResponseScript script, int index, byte[] received) {
            ResponseScanner scanner = new ResponseScanner(script.maxHeaderBytes());
            scanner.start(script.connect());
            int end = scanner.scan(received, 0, received.length);
            end = scanner.scan(received, end, received.length);
            boolean followed = end < received.length || script.closesAfter(index);
            if (!scanner.isComplete() && script.closesAfter(index)) {
                scanner.end();
            }
            return new Scan(scanner, end, followed);
        }

        @Override
        public String toString() {
            return (scanner.isComplete() ? "complete" : "incomplete") + ", violation " + scanner.violation() + ", end "
                    + end;
        }
    }

    private static void requireEqual(ReferenceResponse reference, Scan scan, boolean closes) {
        ResponseScanner scanner = scan.scanner();
        FramingViolation violation = scanner.violation();
        if (violation != null && violation.isLimit()) {
            // The reference has no limits.
            return;
        }
        boolean complete = reference.verdict() == Verdict.COMPLETE || (reference.isUntilClose() && closes);
        boolean equal = scanner.isComplete() == complete
                && scanner.hasHeaders() == reference.hasHeaders()
                && (!complete || scan.end() == reference.position())
                && (!complete || scanner.isPersistent() == reference.isPersistent())
                && (!complete || scanner.hasExcludedBody() == reference.hasExcludedBody())
                && (!scanner.hasHeaders() || equal(reference, scanner.headers()));
        if (!equal) {
            throw new AssertionError("the scanner does not agree with the reference: " + scan + ", "
                    + reference.verdict() + ", end " + reference.position());
        }
    }

    private static boolean equal(ReferenceResponse reference, HeaderSection headers) {
        List<Header> expected = reference.headers();
        return headers.status() == reference.status()
                && headers.count() == expected.size()
                && IntStream.range(0, expected.size())
                        .allMatch(i -> headers.name(i).equals(expected.get(i).name())
                                && headers.value(i).equals(utf8(expected.get(i).value())));
    }

    private static String utf8(String value) {
        return new String(value.getBytes(ISO_8859_1), UTF_8);
    }

    private static @Nullable String tunnelDifference(ReferenceResponse reference, Scan scan, ParsedResponse parsed) {
        boolean opened = scan.scanner().isComplete() && reference.status() < 300;
        return opened == (parsed.failure() == null) ? null : "the tunnel is " + (opened ? "not open" : "open");
    }

    private static @Nullable String difference(ReferenceResponse reference, Scan scan, ParsedResponse parsed) {
        ResponseScanner scanner = scan.scanner();
        Exception failure = parsed.failure();
        if (failure != null && !(failure instanceof IOException || failure instanceof HttpException)) {
            return "not a failure of a connection";
        }
        if (scanner.isComplete()) {
            return differenceOfComplete(reference, scan, parsed);
        }
        if (failure == null) {
            return "an invalid response has no failure";
        }
        if (!scanner.hasHeaders()) {
            return parsed.status() == 0 ? null : "invalid headers have a status";
        }
        if (parsed.status() != 0 && parsed.status() != reference.status()) {
            return "the status differs";
        }
        byte[] body = reference.body();
        byte[] read = parsed.body();
        boolean isPrefix = read.length <= body.length && Arrays.equals(read, 0, read.length, body, 0, read.length);
        return isPrefix ? null : "the body differs";
    }

    private static @Nullable String differenceOfComplete(
            ReferenceResponse reference, Scan scan, ParsedResponse parsed) {
        if (parsed.failure() != null) {
            return "a valid response has a failure";
        }
        if (parsed.status() != reference.status()) {
            return "the status differs";
        }
        if (!Arrays.equals(parsed.body(), reference.body())) {
            return "the body differs";
        }
        if (!namesOf(reference).equals(parsed.headerNames())) {
            return "the header names differ";
        }
        if (parsed.isReadBeyondEnd() && !reference.isUntilClose()) {
            return "the parser reads on";
        }
        if (parsed.isReusable() && !scan.scanner().isPersistent()) {
            return "the connection is reusable";
        }
        boolean mayEnd = scan.followed() || scan.scanner().keepAliveSeconds() == 0;
        return !parsed.isReusable() && scan.scanner().isPersistent() && !mayEnd
                ? "the connection is not reusable"
                : null;
    }

    /** The declaration of a body that the status excludes is hidden from the parser. */
    private static List<String> namesOf(ReferenceResponse reference) {
        return reference.headers().stream()
                .map(Header::name)
                .filter(name -> !reference.hasExcludedBody()
                        || !(name.equalsIgnoreCase("Content-Length") || name.equalsIgnoreCase("Transfer-Encoding")))
                .toList();
    }
}
