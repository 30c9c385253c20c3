package tachyon.chatroom.port;

/**
 * The outcome of a failed call: whether the service applied the request. Meters and log lines contain it as
 * {@code effect}, because Micrometer's key {@code outcome} holds the class of the status.
 */
public enum Outcome {
    /**
     * The service did not apply the request: nothing was sent, or the response has a 4xx status that means a rejection.
     * A failed create did not create a chatroom. An intermediary that rejects a request after the service has applied it
     * is not detected.
     */
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
