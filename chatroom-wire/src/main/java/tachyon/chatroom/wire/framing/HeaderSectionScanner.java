package tachyon.chatroom.wire.framing;

import org.jspecify.annotations.Nullable;

/** A state machine for the bytes of one status line and its header lines. It does not interpret any header. */
final class HeaderSectionScanner {
    private static final String VERSION = "HTTP/1.";
    private static final int STATUS_DIGITS = 3;

    private enum State {
        VERSION,
        MINOR_VERSION,
        BEFORE_STATUS,
        STATUS,
        AFTER_STATUS,
        REASON,
        STATUS_LINE_FEED,
        LINE_START,
        NAME,
        VALUE,
        LINE_FEED,
        LAST_LINE_FEED,
        COMPLETE
    }

    private final HeaderSection section = new HeaderSection();
    private State state = State.VERSION;
    private int matched;
    private @Nullable FramingViolation violation;

    void start() {
        section.clear();
        state = State.VERSION;
        matched = 0;
        violation = null;
    }

    boolean isStarted() {
        return state != State.VERSION || matched > 0;
    }

    boolean isComplete() {
        return state == State.COMPLETE;
    }

    HeaderSection section() {
        return section;
    }

    /** Returns the violated rule, null if the bytes so far violate none. */
    @Nullable FramingViolation violation() {
        return violation;
    }

    /** Scans bytes until the header section is complete or violates a rule, and returns the index behind the last one used. */
    int scan(byte[] bytes, int from, int to) {
        int base = section.length() - from;
        int i = from;
        while (i < to && state != State.COMPLETE && violation == null) {
            i = state == State.VALUE || state == State.REASON
                    ? text(bytes, i, to)
                    : next(bytes[i], base + i) ? i + 1 : i;
        }
        section.append(bytes, from, i);
        return i;
    }

    /** Skips a run of text, the most frequent kind of bytes, and the CR behind it. */
    private int text(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to && FieldSyntax.isText(bytes[i])) {
            i++;
        }
        if (i == to) {
            return i;
        }
        if (bytes[i] == '\r') {
            state = state == State.REASON ? State.STATUS_LINE_FEED : State.LINE_FEED;
            return i + 1;
        }
        violation = bytes[i] == '\n'
                ? FramingViolation.LINE_END
                : state == State.REASON ? FramingViolation.STATUS_LINE : FramingViolation.HEADER_VALUE;
        return i;
    }

    /** Accepts one byte at a position of the section, or records the violated rule. */
    private boolean next(byte b, int position) {
        switch (state) {
            case VERSION -> {
                if (b != VERSION.charAt(matched)) {
                    return fail(FramingViolation.STATUS_LINE);
                }
                if (++matched == VERSION.length()) {
                    state = State.MINOR_VERSION;
                }
            }
            case MINOR_VERSION -> {
                if (b != '0' && b != '1') {
                    return fail(FramingViolation.STATUS_LINE);
                }
                state = State.BEFORE_STATUS;
            }
            case BEFORE_STATUS -> {
                if (b != ' ') {
                    return fail(FramingViolation.STATUS_LINE);
                }
                state = State.STATUS;
                matched = 0;
            }
            case STATUS -> {
                // No status begins with zero.
                if (b > '9' || b < (matched == 0 ? '1' : '0')) {
                    return fail(FramingViolation.STATUS_LINE);
                }
                if (++matched == STATUS_DIGITS) {
                    state = State.AFTER_STATUS;
                }
            }
            case AFTER_STATUS -> {
                // Some servers omit the space before an empty reason phrase. Every parser reads that the same way.
                if (b != ' ' && b != '\r') {
                    return fail(FramingViolation.STATUS_LINE);
                }
                state = b == ' ' ? State.REASON : State.STATUS_LINE_FEED;
            }
            case STATUS_LINE_FEED, LINE_FEED -> {
                if (b != '\n') {
                    return fail(FramingViolation.LINE_END);
                }
                state = State.LINE_START;
                section.startLine(position + 1);
            }
            case LINE_START -> {
                if (b == '\r') {
                    state = State.LAST_LINE_FEED;
                } else if (FieldSyntax.isToken(b)) {
                    state = State.NAME;
                } else {
                    return fail(lineStartViolation(b));
                }
            }
            case NAME -> {
                if (b == ':') {
                    section.colonAt(position);
                    state = State.VALUE;
                } else if (!FieldSyntax.isToken(b)) {
                    return fail(FramingViolation.HEADER_NAME);
                }
            }
            case LAST_LINE_FEED -> {
                if (b != '\n') {
                    return fail(FramingViolation.LINE_END);
                }
                state = State.COMPLETE;
            }
            case REASON, VALUE, COMPLETE -> throw new IllegalStateException("state: must not be " + state);
        }
        return true;
    }

    private static FramingViolation lineStartViolation(byte b) {
        if (b == '\n') {
            return FramingViolation.LINE_END;
        }
        return FieldSyntax.isBlank(b) ? FramingViolation.FOLDED_LINE : FramingViolation.HEADER_NAME;
    }

    private boolean fail(FramingViolation violated) {
        violation = violated;
        return false;
    }
}
