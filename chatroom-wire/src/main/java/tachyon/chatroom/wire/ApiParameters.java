package tachyon.chatroom.wire;

/** The names of the REST API's path and query parameters. */
public final class ApiParameters {
    /** The path parameter that identifies a chatroom. */
    public static final String CHATROOM_ID = "chatroom_id";

    /** The query parameter for the maximum size of a page. */
    public static final String LIMIT = "limit";

    /** The query parameter for the number of elements before the page. */
    public static final String OFFSET = "offset";

    /** The query parameter that searches names of chatrooms, or texts of messages. */
    public static final String SEARCH = "search";

    /** The query parameter that filters chatrooms by the user id in their metadata. */
    public static final String METADATA_USER_ID = "metadata_user_id";

    private ApiParameters() {}
}
