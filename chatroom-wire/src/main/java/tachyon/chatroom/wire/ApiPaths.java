package tachyon.chatroom.wire;

/**
 * The path templates of the REST API. They are relative to the base URL and begin without a slash, so that the base URL's
 * own path stays in front of them.
 */
public final class ApiPaths {
    /** All chatrooms. */
    public static final String CHATROOMS = "v1/llms/chatrooms";

    /** One chatroom. */
    public static final String CHATROOM = CHATROOMS + "/{" + ApiParameters.CHATROOM_ID + "}";

    /** The messages of one chatroom. */
    public static final String MESSAGES = CHATROOM + "/messages";

    private ApiPaths() {}
}
