package tachyon.chatroom.wire.response;

/** A text after zero or more decodings, each of whose characters has its range in the original text. */
final class DecodedText {
    private final char[] characters;
    private final int length;

    /** For each character the index of its range in the original text, then the end of the last range. */
    private final int[] starts;

    private DecodedText(char[] characters, int length, int[] starts) {
        this.characters = characters;
        this.length = length;
        this.starts = starts;
    }

    static DecodedText of(String text) {
        int[] starts = new int[text.length() + 1];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = i;
        }
        return new DecodedText(text.toCharArray(), text.length(), starts);
    }

    int length() {
        return length;
    }

    char at(int index) {
        return characters[index];
    }

    /** Returns whether the character at an index is a given one; false behind the end. */
    boolean is(int index, char c) {
        return index < length && characters[index] == c;
    }

    /** Returns the index in the original text at which a character's range starts. */
    int start(int index) {
        return starts[index];
    }

    /** Builds the text that one decoding results in. */
    static final class Builder {
        private final DecodedText source;
        private final char[] characters;
        private final int[] starts;
        private int length;

        Builder(DecodedText source) {
            this.source = source;
            this.characters = new char[source.length];
            this.starts = new int[source.length + 1];
        }

        /** Adds a character whose escape, or which itself, starts at an index of the source. */
        void add(char c, int start) {
            characters[length] = c;
            starts[length++] = source.start(start);
        }

        /** Builds the text, whose last range ends at an index of the source. */
        DecodedText build(int end) {
            starts[length] = source.start(end);
            return new DecodedText(characters, length, starts);
        }
    }
}
