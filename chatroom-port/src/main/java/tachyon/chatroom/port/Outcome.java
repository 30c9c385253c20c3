package tachyon.chatroom.port;

/** The effect of a failed call: whether the service applied the request. */
public enum Outcome {
    /** The service did not apply the request: a failed create did not create a chatroom. */
    NOT_APPLIED("not applied"),
    /**
     * The service applied the request, but its response could not be read: after a failed create, a chatroom exists
     * whose id is unknown.
     */
    APPLIED("applied"),
    /**
     * The service may have applied the request. Before a retry of a create or an update, list the chatrooms to
     * determine the current state.
     */
    UNKNOWN("outcome unknown");

    private final String words;

    Outcome(String words) {
        this.words = words;
    }

    /** Returns the outcome of a call with two failed attempts. */
    Outcome or(Outcome other) {
        if (this == APPLIED || other == APPLIED) {
            return APPLIED;
        }
        return this == UNKNOWN || other == UNKNOWN ? UNKNOWN : NOT_APPLIED;
    }

    /** Returns the text for a failure's message. */
    String words() {
        return words;
    }
}
