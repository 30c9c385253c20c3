package tachyon.chatroom.http;

/** The range check of settings that are whole numbers. */
final class IntegerRange {
    private IntegerRange() {}

    static void require(String field, int min, int max, int value) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(field + ": must be between " + min + " and " + max + ", is " + value);
        }
    }
}
