package tachyon.chatroom.wire.framing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import tachyon.chatroom.wire.framing.ReferenceResponse.Header;
import tachyon.chatroom.wire.framing.ReferenceResponse.Verdict;

/**
 * The fuzz target of the framing. The first byte chooses the request's method and the limit, the second the portions in
 * which the other bytes arrive. The scanner accepts exactly what {@link ReferenceResponse} accepts, and stops at the
 * first byte that violates a rule or exceeds the limit. Its result depends neither on the portions nor on the response
 * before.
 */
public final class FramingFuzz {
    private static final int CHOICES = 2;
    private static final int[] LIMITS = {64, 256, 1024, 65_536};

    private FramingFuzz() {}

    /**
     * Runs the target once. Every exception is a finding.
     *
     * @param input the bytes
     */
    public static void fuzzerTestOneInput(byte[] input) {
        byte[] choices = Arrays.copyOf(input, CHOICES);
        byte[] bytes = input.length > CHOICES ? Arrays.copyOfRange(input, CHOICES, input.length) : new byte[0];
        boolean connect = (choices[0] & 1) != 0;
        int limit = LIMITS[(choices[0] >> 1) & 3];

        ResponseScanner scanner = new ResponseScanner(limit);
        Scan whole = scan(scanner, bytes, connect, new int[] {bytes.length});
        requireAgreement(scanner, bytes, connect, limit);
        require(scanner.headers().length() <= limit, "the header section is longer than the limit");

        Scan inPortions = scan(scanner, bytes, connect, portions(bytes.length, choices[1]));
        require(whole.equals(inPortions), "other portions give another result: " + whole + ", " + inPortions);
        requireAgreement(scanner, bytes, connect, limit);

        requireSameEnd(scanner, new ResponseScanner(limit), bytes, connect);
    }

    /** The positions at which the header section and the response end, and the rest of a result. */
    private record Scan(
            int bodyStart,
            int end,
            String violation,
            boolean complete,
            boolean hasHeaders,
            boolean persistent,
            int keepAliveSeconds,
            String headerBytes) {
        static Scan of(ResponseScanner scanner, int bodyStart, int end) {
            HeaderSection headers = scanner.headers();
            boolean hasHeaders = scanner.hasHeaders();
            return new Scan(
                    bodyStart,
                    end,
                    String.valueOf(scanner.violation()),
                    scanner.isComplete(),
                    hasHeaders,
                    scanner.isPersistent(),
                    hasHeaders ? scanner.keepAliveSeconds() : -1,
                    new String(headers.bytes(), 0, headers.length(), ISO_8859_1));
        }
    }

    /** Each portion has its own array, around which bytes stand that belong to no response. */
    private static Scan scan(ResponseScanner scanner, byte[] bytes, boolean connect, int[] portions) {
        scanner.start(connect);
        int bodyStart = -1;
        int position = 0;
        for (int portion : portions) {
            int from = 3;
            int to = from + portion;
            byte[] array = new byte[to + 3];
            Arrays.fill(array, (byte) '\n');
            System.arraycopy(bytes, position, array, from, portion);
            int end = scanner.scan(array, from, to);
            if (bodyStart < 0 && scanner.hasHeaders()) {
                bodyStart = position + end - from;
                end = scanner.scan(array, end, to);
            }
            require(end >= from && end <= to, "the scanner reads beyond the bytes");
            position += end - from;
            if (end < to) {
                require(scanner.isComplete() || scanner.violation() != null, "the scanner stops without a reason");
                int again = scanner.scan(array, end, to);
                require(again == end, "the scanner goes on after its end");
                break;
            }
        }
        return Scan.of(scanner, bodyStart, position);
    }

    private static int[] portions(int length, byte seed) {
        Random random = new Random(seed);
        int maxPortion = 1 + random.nextInt(seed % 2 == 0 ? 3 : 100);
        int[] portions = new int[length];
        int count = 0;
        for (int rest = length; rest > 0; count++) {
            portions[count] = Math.min(rest, 1 + random.nextInt(maxPortion));
            rest -= portions[count];
        }
        return Arrays.copyOf(portions, count);
    }

    private static void requireAgreement(ResponseScanner scanner, byte[] bytes, boolean connect, int limit) {
        ReferenceResponse reference = ReferenceResponse.of(bytes, connect);
        FramingViolation violation = scanner.violation();
        if (violation != null && violation.isLimit()) {
            int rest = reference.verdict() == Verdict.COMPLETE ? 0 : bytes.length - reference.position();
            require(
                    reference.overhead() + rest > limit
                            || reference.interimResponses() > ResponseScanner.MAX_INTERIM_RESPONSES,
                    "a limit that is not exceeded");
            requireWithinLimit(bytes, connect, limit);
            return;
        }
        require((violation == null) == (reference.verdict() != Verdict.INVALID), "violation " + violation);
        require(scanner.isComplete() == (reference.verdict() == Verdict.COMPLETE), "another end");
        require(scanner.hasHeaders() == reference.hasHeaders(), "another end of the header section");
        require(scanner.isPersistent() == reference.isPersistent(), "another persistence");
        if (violation == null) {
            require(reference.overhead() <= limit, "an exceeded limit");
            require(
                    reference.interimResponses() <= ResponseScanner.MAX_INTERIM_RESPONSES,
                    "too many interim responses");
        }
        if (scanner.hasHeaders()) {
            requireHeaders(scanner, reference);
        }
        requirePositions(scanner, reference, bytes, connect, limit);
    }

    /** A parser must not get the byte that exceeds the limit: it could complete the response. */
    private static void requireWithinLimit(byte[] bytes, boolean connect, int limit) {
        Scan scan = scan(new ResponseScanner(limit), bytes, connect, new int[] {bytes.length});
        ReferenceResponse accepted = ReferenceResponse.of(Arrays.copyOf(bytes, scan.end()), connect);
        require(accepted.overhead() <= limit, "bytes beyond the limit");
        require(accepted.verdict() != Verdict.COMPLETE, "a whole response beyond the limit");
    }

    private static void requireHeaders(ResponseScanner scanner, ReferenceResponse reference) {
        HeaderSection headers = scanner.headers();
        List<Header> expected = reference.headers();
        require(headers.status() == reference.status(), "another status");
        require(scanner.hasExcludedBody() == reference.hasExcludedBody(), "another body");
        require(scanner.keepAliveSeconds() == reference.keepAliveSeconds(), "another idle time");
        require(headers.count() == expected.size(), "another number of headers");
        for (int i = 0; i < expected.size(); i++) {
            Header header = expected.get(i);
            require(headers.name(i).equals(header.name()), "another name");
            require(headers.value(i).equals(new String(header.value().getBytes(ISO_8859_1), UTF_8)), "another value");
        }
    }

    /** Scans again, because the positions of the last scan are not the scanner's to keep. */
    private static void requirePositions(
            ResponseScanner scanner, ReferenceResponse reference, byte[] bytes, boolean connect, int limit) {
        Scan scan = scan(new ResponseScanner(limit), bytes, connect, new int[] {bytes.length});
        if (scanner.hasHeaders()) {
            require(scan.bodyStart() == reference.bodyStart(), "another start of the body");
            byte[] accepted = Arrays.copyOf(bytes, scan.end());
            require(
                    Arrays.equals(ReferenceResponse.of(accepted, connect).body(), reference.body()),
                    "other bytes of the body");
        }
        if (scanner.isComplete()) {
            require(scan.end() == reference.position(), "another end of the response");
        } else if (scanner.violation() == null) {
            require(scan.end() == bytes.length, "bytes are left");
        } else {
            byte[] before = Arrays.copyOf(bytes, Math.max(0, scan.end() - 1));
            byte[] behind = Arrays.copyOf(bytes, Math.min(bytes.length, scan.end() + 1));
            require(ReferenceResponse.of(before, connect).verdict() == Verdict.INCOMPLETE, "a late violation");
            require(ReferenceResponse.of(behind, connect).verdict() == Verdict.INVALID, "an early violation");
        }
    }

    /** The end of the connection means the same to a used scanner as to a new one. */
    private static void requireSameEnd(ResponseScanner used, ResponseScanner unused, byte[] bytes, boolean connect) {
        int[] whole = {bytes.length};
        Scan scan = scan(unused, bytes, connect, whole);
        require(scan.equals(scan(used, bytes, connect, whole)), "a used scanner gives another result");
        used.end();
        unused.end();
        Scan ended = Scan.of(unused, scan.bodyStart(), scan.end());
        require(ended.equals(Scan.of(used, scan.bodyStart(), scan.end())), "the end gives another result");
        boolean isUntilClose = ReferenceResponse.of(bytes, connect).isUntilClose();
        require(
                unused.violation() != null || unused.isComplete() == (scan.complete() || isUntilClose),
                "the end completes another response");
    }

    private static void require(boolean condition, String difference) {
        if (!condition) {
            throw new AssertionError(difference);
        }
    }
}
