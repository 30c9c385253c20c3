package tachyon.chatroom.domain;

/** The rules that numbers must keep, each failing with the field's name and the rule. */
final class NumberRules {
    private NumberRules() {}

    static void requireAtLeast(String field, int least, int value) {
        if (value < least) {
            throw new IllegalArgumentException(field + ": must be at least " + least + ", is " + value);
        }
    }
}
