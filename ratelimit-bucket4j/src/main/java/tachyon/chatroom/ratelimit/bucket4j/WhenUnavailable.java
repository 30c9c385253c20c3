package tachyon.chatroom.ratelimit.bucket4j;

/** The effect on an attempt if the bucket's backend fails or does not respond in time. */
public enum WhenUnavailable {
    /** The attempt starts without a permission. While the backend is unavailable, nothing limits the rate. */
    PERMIT,
    /** The attempt fails with a {@link tachyon.chatroom.port.CallRejectedException}, and is not sent. */
    REJECT
}
