package tachyon.chatroom.http.exchange;

import java.time.Duration;

/** The limits of every connection that users do not configure. */
public final class ConnectionLimits {
    /**
     * The idle time after which a connection is not reused. OkHttp closes it then; HttpClient 5 closes it at the next
     * use or when the client is closed. Common servers close idle connections after 5 seconds or more, and a request that
     * crosses with the server's close fails with an unknown outcome.
     */
    public static final Duration MAX_IDLE = Duration.ofSeconds(4);

    private ConnectionLimits() {}
}
