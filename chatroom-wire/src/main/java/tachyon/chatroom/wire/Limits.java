package tachyon.chatroom.wire;

import java.time.Duration;

/** What both transports are held to, beside what a user configures. */
public final class Limits {
    /**
     * How long a connection is kept without use. Servers in common use close theirs after 5 seconds or more, and a
     * request on a connection that is being closed fails with an unknown outcome.
     */
    public static final Duration MAX_IDLE = Duration.ofSeconds(4);

    /** How much of an error's body is taken. The status decides the failure, so the rest is not waited for. */
    static final int MAX_ERROR_BYTES = 16 * 1024;

    private Limits() {}
}
