package tachyon.chatroom.port;

/** The reason why a decorator that retries calls started no further attempt of a call that failed. */
public enum GiveUpReason {
    /** The last of the permitted attempts failed. */
    ATTEMPTS_EXHAUSTED,
    /** A retry is not safe, or cannot help: for example after a lost create, or after a 404. */
    NOT_RETRYABLE,
    /** The wait before the next attempt does not fit into the overall timeout, or the timeout expired. */
    NO_TIME_LEFT,
    /** A circuit breaker, a rate limiter or a bulkhead rejected the attempt. */
    REJECTED,
    /** The gateway was closed. */
    CLOSED,
    /** The thread was interrupted. */
    INTERRUPTED
}
