package tachyon.chatroom.port;

/** Whether a call that failed may have had its effect all the same. */
public enum Outcome {
    /** The service did not do what was asked: a failed create left no chatroom behind. */
    NOT_APPLIED("not applied"),
    /** The service did what was asked, and only its answer was lost: a chatroom exists whose id is unknown. */
    APPLIED("applied"),
    /** Nobody on this side can tell: look before repeating. */
    UNKNOWN("outcome unknown");

    private final String words;

    Outcome(String words) {
        this.words = words;
    }

    /** What is known of a call that was attempted twice. */
    Outcome or(Outcome other) {
        if (this == APPLIED || other == APPLIED) {
            return APPLIED;
        }
        return this == UNKNOWN || other == UNKNOWN ? UNKNOWN : NOT_APPLIED;
    }

    /** How a failure's message puts it. */
    String words() {
        return words;
    }
}
