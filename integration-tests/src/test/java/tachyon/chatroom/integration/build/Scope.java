package tachyon.chatroom.integration.build;

/** The kinds of text that the vocabulary applies to. */
enum Scope {
    /** Declared identifiers, names of the public API, and identifiers that a page, comment or message mentions. */
    NAMES,
    /** String literals: messages, log lines, names of metrics and keys, display names, and the data of tests. */
    MESSAGES,
    /** Pages of the documentation, Javadoc, comments, and the files of the build. */
    PROSE
}
