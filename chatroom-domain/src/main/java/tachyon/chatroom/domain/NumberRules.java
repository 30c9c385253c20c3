package tachyon.chatroom.domain;

/** Validation rules of numbers. A violation's message has the field's name, the rule and the value. */
final class NumberRules {
    private NumberRules() {}

    static void requireAtLeast(String field, int min, int value) {
        if (value < min) {
            throw new IllegalArgumentException(field + ": must be at least " + min + ", is " + value);
        }
    }
}
