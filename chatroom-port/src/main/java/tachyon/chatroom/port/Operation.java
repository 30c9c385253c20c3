package tachyon.chatroom.port;

/** The operations of the chatroom API. */
public enum Operation {
    /** Creates a chatroom. */
    CREATE_CHATROOM("create_chatroom"),
    /** Changes a chatroom. */
    UPDATE_CHATROOM("update_chatroom"),
    /** Deletes a chatroom. */
    DELETE_CHATROOM("delete_chatroom"),
    /** Lists one page of chatrooms. */
    LIST_CHATROOMS("get_chatrooms"),
    /** Lists messages of a chatroom. */
    LIST_MESSAGES("get_chatroom_messages");

    private final String operationId;

    Operation(String operationId) {
        this.operationId = operationId;
    }

    /**
     * The name that the service's REST reference gives the operation.
     *
     * @return the name, such as {@code create_chatroom}
     */
    public String operationId() {
        return operationId;
    }
}
