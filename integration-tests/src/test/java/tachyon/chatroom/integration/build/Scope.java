package tachyon.chatroom.integration.build;

/** The kinds of text that the vocabulary applies to. */
enum Scope {
    /** Declared identifiers, names of the public API, and identifiers that a page, comment or message mentions. */
    NAMES,
    /** String literals of main sources: messages of exceptions, log lines, and names of metrics and keys. */
    MESSAGES,
    /** Pages of the documentation, Javadoc and comments. */
    PROSE
}
