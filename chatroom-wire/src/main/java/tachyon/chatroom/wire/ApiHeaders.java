package tachyon.chatroom.wire;

/**
 * The names of the headers that the REST API uses, and their constant values. The class {@code RequestHeaders} of
 * {@code chatroom-http} lists those that every request sends.
 */
public final class ApiHeaders {
    /** Names the operator (tenant). */
    public static final String OPERATOR_ID = "x-operator-id";

    /** Carries the bearer token. */
    public static final String AUTHORIZATION = "Authorization";

    /** The authentication scheme and the space before the token. */
    public static final String BEARER = "Bearer ";

    /** Names the media type of the response body, on requests whose response has one. */
    public static final String ACCEPT = "Accept";

    /** Names the content codings that the client decodes. */
    public static final String ACCEPT_ENCODING = "Accept-Encoding";

    /** Names the media type of a body. */
    public static final String CONTENT_TYPE = "Content-Type";

    /** Names the content coding of a body. */
    public static final String CONTENT_ENCODING = "Content-Encoding";

    /** Gives the length of a body in bytes. */
    public static final String CONTENT_LENGTH = "Content-Length";

    /** Names the transfer coding of a body. */
    public static final String TRANSFER_ENCODING = "Transfer-Encoding";

    /** Controls whether the connection stays open. */
    public static final String CONNECTION = "Connection";

    /** Names this library to the service. */
    public static final String USER_AGENT = "User-Agent";

    /** Identifies the request to the service's operators. */
    public static final String REQUEST_ID = "x-request-id";

    /** Gives the time to wait before the next request. */
    public static final String RETRY_AFTER = "Retry-After";

    /** The media type of every body. */
    public static final String JSON = "application/json";

    /** The one supported content coding in addition to identity. */
    public static final String GZIP = "gzip";

    /** The value of {@link #CONNECTION} that keeps a connection open. */
    public static final String KEEP_ALIVE = "keep-alive";

    private ApiHeaders() {}
}
