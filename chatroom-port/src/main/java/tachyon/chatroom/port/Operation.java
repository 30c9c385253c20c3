package tachyon.chatroom.port;

/** The operations of the chatroom API that this library offers: five of the ten in the service's REST reference. */
public enum Operation {
    /** Creates a chatroom. */
    CREATE_CHATROOM("create_chatroom"),
    /** Updates a chatroom. */
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
     * Returns the operation's identifier in the service's REST reference.
     *
     * @return the identifier, such as {@code create_chatroom}
     */
    public String operationId() {
        return operationId;
    }
}
