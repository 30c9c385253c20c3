package tachyon.chatroom.wire.framing;

import org.jspecify.annotations.Nullable;
import tachyon.chatroom.wire.response.ValidatedHeaders;

/**
 * A strict scanner of the responses on one connection (RFC 9112). It follows one response at a time over bytes that arrive in
 * any portions, stops at the first byte that violates the framing, and determines where the response ends. It discards interim
 * responses (1xx). It does no I/O. Used by one thread at a time.
 *
 * <p>The limit applies to the sum of everything that is not body: all status lines and headers, superfluous zeros of
 * chunk sizes, chunk extensions and trailers.
 */
public final class ResponseScanner {
    /** The maximum number of interim responses before a response: {@value}. */
    public static final int MAX_INTERIM_RESPONSES = 16;

    private enum Part {
        HEADERS,
        LENGTH,
        CHUNKS,
        UNTIL_CLOSE,
        COMPLETE
    }

    private final int maxOverheadBytes;
    private final HeaderSectionScanner headers = new HeaderSectionScanner();
    private final ResponseFraming framing = new ResponseFraming();
    private final ChunkScanner chunks = new ChunkScanner();

    private Part part = Part.COMPLETE;
    private boolean forConnect;
    private boolean begun;
    private boolean bodiless;
    private int overhead;
    private int interimResponses;
    private long remaining;
    private @Nullable FramingViolation violation;

    /**
     * Creates a scanner, which is complete until the first {@link #start}.
     *
     * @param maxOverheadBytes the maximum number of bytes of a response that are not body
     */
    public ResponseScanner(int maxOverheadBytes) {
        this.maxOverheadBytes = maxOverheadBytes;
    }

    /**
     * Starts the response to the next request.
     *
     * @param connect whether the request's method is CONNECT: a success then has no body, but is followed by a tunnel's bytes
     */
    public void start(boolean connect) {
        part = Part.HEADERS;
        forConnect = connect;
        begun = false;
        bodiless = false;
        overhead = 0;
        interimResponses = 0;
        remaining = 0;
        violation = null;
        headers.start();
    }

    /**
     * Scans bytes until the response's header section or the response is complete, or until it violates a rule. Call this
     * method for the body's bytes behind the header section.
     *
     * @param bytes contains the bytes
     * @param from the index of the first byte
     * @param to the index behind the last byte
     * @return the index behind the last byte of the response that violates no rule
     */
    public int scan(byte[] bytes, int from, int to) {
        begun |= to > from;
        if (violation != null) {
            return from;
        }
        if (part != Part.HEADERS) {
            return scanBody(bytes, from, to);
        }
        int i = from;
        while (i < to && part == Part.HEADERS && violation == null) {
            i = scanHeaders(bytes, i, to);
        }
        return i;
    }

    private int scanHeaders(byte[] bytes, int from, int to) {
        int allowed = (int) Math.min(to, (long) from + maxOverheadBytes - overhead);
        int end = headers.scan(bytes, from, allowed);
        overhead += end - from;
        if (headers.violation() != null) {
            violation = headers.violation();
        } else if (headers.isComplete()) {
            headersComplete();
        } else if (end < to) {
            violation = FramingViolation.OVERHEAD;
        }
        return end;
    }

    private void headersComplete() {
        HeaderSection section = headers.section();
        int status = section.status();
        framing.read(section);
        if (status == 101) {
            violation = FramingViolation.SWITCHED_PROTOCOLS;
        } else if (framing.violation() != null) {
            violation = framing.violation();
        } else if (status < 200) {
            discardInterimResponse();
        } else {
            startBody(status);
        }
    }

    private void discardInterimResponse() {
        if (++interimResponses > MAX_INTERIM_RESPONSES) {
            violation = FramingViolation.INTERIM_RESPONSES;
        } else {
            headers.start();
        }
    }

    private void startBody(int status) {
        bodiless = status == 204 || status == 205 || status == 304 || (forConnect && status < 300);
        if (bodiless) {
            part = Part.COMPLETE;
        } else if (framing.isChunked()) {
            part = Part.CHUNKS;
            chunks.start();
        } else if (framing.contentLength() == ResponseFraming.UNTIL_CLOSE) {
            part = Part.UNTIL_CLOSE;
        } else {
            remaining = framing.contentLength();
            part = remaining == 0 ? Part.COMPLETE : Part.LENGTH;
        }
    }

    private int scanBody(byte[] bytes, int from, int to) {
        return switch (part) {
            case LENGTH -> {
                int count = (int) Math.min(remaining, to - from);
                remaining -= count;
                if (remaining == 0) {
                    part = Part.COMPLETE;
                }
                yield from + count;
            }
            case CHUNKS -> scanChunks(bytes, from, to);
            case UNTIL_CLOSE -> to;
            case HEADERS, COMPLETE -> from;
        };
    }

    private int scanChunks(byte[] bytes, int from, int to) {
        int end = chunks.scan(bytes, from, to, maxOverheadBytes - overhead);
        if (chunks.violation() != null) {
            violation = chunks.violation();
        } else if (chunks.overhead() > maxOverheadBytes - overhead) {
            violation = FramingViolation.OVERHEAD;
        } else if (chunks.isComplete()) {
            part = Part.COMPLETE;
        }
        return end;
    }

    /** Records the end of the connection: it completes a body that only the end delimits, and truncates another one. */
    public void end() {
        if (part == Part.UNTIL_CLOSE) {
            part = Part.COMPLETE;
        } else if (part == Part.LENGTH || part == Part.CHUNKS) {
            violation = violation == null ? FramingViolation.TRUNCATED_BODY : violation;
        }
    }

    /**
     * Returns whether the header section of the response, which is not an interim one, is complete and valid.
     *
     * @return true from the end of the header section on
     */
    public boolean hasHeaders() {
        return begun && part != Part.HEADERS;
    }

    /**
     * Returns the header section. Valid if {@link #hasHeaders()}, until the next {@link #start}.
     *
     * @return the header section
     */
    public HeaderSection headers() {
        return headers.section();
    }

    /**
     * Returns the header section with its framing, for a reader of the body. Valid as {@link #headers()} is.
     *
     * @return the headers
     */
    public ValidatedHeaders validatedHeaders() {
        return new ValidatedHeaders(headers.section(), framing.contentLength(), framing.isChunked());
    }

    /**
     * Returns whether the whole response was scanned.
     *
     * @return true before the first response, too
     */
    public boolean isComplete() {
        return part == Part.COMPLETE;
    }

    /**
     * Returns whether the headers declare a body that the status excludes (RFC 9110: 204, 205, 304, and the success of
     * CONNECT). The response ends with its header section.
     *
     * @return true if a parser that honors the declaration would wait for a body
     */
    public boolean hasExcludedBody() {
        return bodiless && framing.declaresBody();
    }

    /**
     * Returns whether the response promises that the connection stays open. A status without a body must not declare one:
     * the next bytes could be that body.
     *
     * @return false if the connection must not be used for another request
     */
    public boolean isPersistent() {
        return part == Part.COMPLETE
                && framing.isPersistent()
                && (framing.contentLength() >= 0 || framing.isChunked() || bodiless)
                && !hasExcludedBody();
    }

    /**
     * Returns the idle time after which the server closes the connection.
     *
     * @return the number of seconds, -1 if the response does not declare it
     */
    public int keepAliveSeconds() {
        return framing.keepAliveSeconds();
    }

    /**
     * Returns the violated rule.
     *
     * @return the rule, null if the bytes so far violate none
     */
    public @Nullable FramingViolation violation() {
        return violation;
    }
}
