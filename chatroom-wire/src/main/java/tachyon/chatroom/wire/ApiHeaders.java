package tachyon.chatroom.wire;

/** The headers of the dialect, and the values that do not change. */
public final class ApiHeaders {
    /** Names the operator. */
    public static final String OPERATOR_ID = "x-operator-id";

    /** Carries the bearer token. */
    public static final String AUTHORIZATION = "Authorization";

    /** What stands before the token. */
    public static final String BEARER = "Bearer ";

    /** Says which form of answer is wanted, where a body comes back. */
    public static final String ACCEPT = "Accept";

    /** Says which codings of an answer are understood; {@link ContentCoding} undoes them. */
    public static final String ACCEPT_ENCODING = "Accept-Encoding";

    /** Says which form a body has. */
    public static final String CONTENT_TYPE = "Content-Type";

    /** Says how a body is coded. */
    public static final String CONTENT_ENCODING = "Content-Encoding";

    /** Says how long a body is. */
    public static final String CONTENT_LENGTH = "Content-Length";

    /** Says how a body is framed. */
    public static final String TRANSFER_ENCODING = "Transfer-Encoding";

    /** Says whether the connection stays open. */
    public static final String CONNECTION = "Connection";

    /** Names this library to the service. */
    public static final String USER_AGENT = "User-Agent";

    /** Names the request, for asking the service's operators. */
    public static final String REQUEST_ID = "x-request-id";

    /** Says how long to wait. */
    public static final String RETRY_AFTER = "Retry-After";

    /** The form of every body. */
    public static final String JSON = "application/json";

    /** The one coding that is understood beside none. */
    public static final String GZIP = "gzip";

    /** Connections stay open. */
    public static final String KEEP_ALIVE = "keep-alive";

    private ApiHeaders() {}
}
