package tachyon.chatroom.wire.framing;

import org.jspecify.annotations.Nullable;

/**
 * A state machine for the bytes of a chunked body (RFC 9112, section 7.1), its extensions and trailers. It counts the bytes
 * that a server need not send: superfluous zeros, extensions and trailers.
 */
final class ChunkScanner {
    private static final int MAX_SIZE_DIGITS = 15;

    private enum State {
        SIZE,
        BEFORE_SEMICOLON,
        BEFORE_EXTENSION_NAME,
        EXTENSION_NAME,
        AFTER_EXTENSION_NAME,
        BEFORE_EXTENSION_VALUE,
        EXTENSION_VALUE,
        QUOTED_VALUE,
        QUOTED_PAIR,
        AFTER_QUOTED_VALUE,
        SIZE_LINE_FEED,
        DATA,
        DATA_RETURN,
        DATA_LINE_FEED,
        TRAILER_START,
        TRAILER_NAME,
        TRAILER_VALUE,
        TRAILER_LINE_FEED,
        LAST_LINE_FEED,
        COMPLETE
    }

    private State state = State.SIZE;
    private long size;
    private int digits;
    private int overhead;
    private @Nullable FramingViolation violation;

    void start() {
        state = State.SIZE;
        size = 0;
        digits = 0;
        overhead = 0;
        violation = null;
    }

    boolean isComplete() {
        return state == State.COMPLETE;
    }

    /** Returns the number of superfluous bytes so far. */
    int overhead() {
        return overhead;
    }

    /** Returns the violated rule, null if the bytes so far violate none. */
    @Nullable FramingViolation violation() {
        return violation;
    }

    /**
     * Scans bytes until the body is complete, violates a rule or has more than the allowed overhead.
     *
     * @return the index behind the last byte used
     */
    int scan(byte[] bytes, int from, int to, int maxOverhead) {
        int i = from;
        while (i < to && state != State.COMPLETE && overhead <= maxOverhead) {
            if (state == State.DATA) {
                int count = (int) Math.min(size, to - i);
                size -= count;
                i += count;
                if (size == 0) {
                    state = State.DATA_RETURN;
                }
            } else if (next(bytes[i]) && overhead <= maxOverhead) {
                i++;
            } else {
                break;
            }
        }
        return i;
    }

    private boolean next(byte b) {
        return switch (state) {
            case SIZE -> size(b);
            case SIZE_LINE_FEED -> expect(b, '\n', size > 0 ? State.DATA : State.TRAILER_START);
            case DATA_RETURN -> expect(b, '\r', State.DATA_LINE_FEED);
            case DATA_LINE_FEED -> {
                digits = 0;
                yield expect(b, '\n', State.SIZE);
            }
            case TRAILER_START, TRAILER_NAME, TRAILER_VALUE, TRAILER_LINE_FEED, LAST_LINE_FEED -> {
                overhead++;
                yield trailer(b);
            }
            default -> {
                overhead++;
                yield extension(b);
            }
        };
    }

    private boolean size(byte b) {
        int digit = FieldSyntax.hexDigit(b);
        if (digit < 0) {
            return digits == 0 ? fail(FramingViolation.CHUNK_SIZE) : afterSize(b);
        }
        if (size == 0) {
            // Zeros before the number are counted, because they may be endless.
            overhead += digits > 0 ? 1 : 0;
            digits = 1;
        } else if (++digits > MAX_SIZE_DIGITS) {
            return fail(FramingViolation.CHUNK_SIZE);
        }
        size = size * 16 + digit;
        return true;
    }

    private boolean afterSize(byte b) {
        if (b == '\r') {
            return proceed(State.SIZE_LINE_FEED);
        }
        overhead++;
        return (b == ';' || FieldSyntax.isBlank(b)) ? betweenExtensions(b) : fail(FramingViolation.CHUNK_SIZE);
    }

    /** Accepts a byte behind a chunk size, an extension's name or its value. */
    private boolean betweenExtensions(byte b) {
        return switch (b) {
            case ';' -> proceed(State.BEFORE_EXTENSION_NAME);
            case ' ', '\t' -> proceed(State.BEFORE_SEMICOLON);
            case '\r' -> proceed(State.SIZE_LINE_FEED);
            default -> failExtension();
        };
    }

    private boolean extension(byte b) {
        boolean isToken = FieldSyntax.isToken(b);
        boolean isBlank = FieldSyntax.isBlank(b);
        return switch (state) {
            case BEFORE_SEMICOLON -> (isBlank || b == ';') ? betweenExtensions(b) : failExtension();
            case BEFORE_EXTENSION_NAME -> isBlank || (isToken ? proceed(State.EXTENSION_NAME) : failExtension());
            case EXTENSION_NAME -> isToken || afterExtensionName(b);
            case AFTER_EXTENSION_NAME -> isBlank || ((b == ';' || b == '=') ? afterExtensionName(b) : failExtension());
            case BEFORE_EXTENSION_VALUE -> isBlank || beginValue(b, isToken);
            case EXTENSION_VALUE -> isToken || betweenExtensions(b);
            case AFTER_QUOTED_VALUE -> betweenExtensions(b);
            case QUOTED_VALUE -> quoted(b);
            case QUOTED_PAIR -> FieldSyntax.isText(b) ? proceed(State.QUOTED_VALUE) : failExtension();
            default -> throw new IllegalStateException("state: must not be " + state);
        };
    }

    private boolean afterExtensionName(byte b) {
        if (b == '=') {
            return proceed(State.BEFORE_EXTENSION_VALUE);
        }
        return FieldSyntax.isBlank(b) ? proceed(State.AFTER_EXTENSION_NAME) : betweenExtensions(b);
    }

    private boolean beginValue(byte b, boolean isToken) {
        if (b == '"') {
            return proceed(State.QUOTED_VALUE);
        }
        return isToken ? proceed(State.EXTENSION_VALUE) : failExtension();
    }

    private boolean quoted(byte b) {
        if (b == '"') {
            return proceed(State.AFTER_QUOTED_VALUE);
        }
        if (b == '\\') {
            return proceed(State.QUOTED_PAIR);
        }
        return FieldSyntax.isText(b) || failExtension();
    }

    private boolean trailer(byte b) {
        return switch (state) {
            case TRAILER_START -> {
                if (b == '\r') {
                    yield proceed(State.LAST_LINE_FEED);
                }
                yield FieldSyntax.isToken(b) ? proceed(State.TRAILER_NAME) : fail(FramingViolation.TRAILER);
            }
            case TRAILER_NAME -> FieldSyntax.isToken(b) || expect(b, ':', State.TRAILER_VALUE);
            case TRAILER_VALUE -> FieldSyntax.isText(b) || expect(b, '\r', State.TRAILER_LINE_FEED);
            case TRAILER_LINE_FEED -> expect(b, '\n', State.TRAILER_START);
            default -> expect(b, '\n', State.COMPLETE);
        };
    }

    private boolean expect(byte b, char expected, State next) {
        return b == expected ? proceed(next) : fail(violationIn(state));
    }

    private static FramingViolation violationIn(State state) {
        return switch (state) {
            case SIZE_LINE_FEED -> FramingViolation.LINE_END;
            case DATA_RETURN, DATA_LINE_FEED -> FramingViolation.CHUNK_END;
            default -> FramingViolation.TRAILER;
        };
    }

    private boolean proceed(State next) {
        state = next;
        return true;
    }

    private boolean failExtension() {
        return fail(FramingViolation.CHUNK_EXTENSION);
    }

    private boolean fail(FramingViolation violated) {
        violation = violated;
        return false;
    }
}
