package tachyon.chatroom.equivalence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;

/** Runs a script on two subjects, a step at a time: what comes of each step has to be the same on both. */
final class Lockstep {
    private Lockstep() {}

    static void run(List<Step> script, Supplier<Subject> one, Supplier<Subject> other) {
        try (Subject expected = one.get();
                Subject actual = other.get()) {
            for (Step step : script) {
                Object wanted = step.outcomeOn(expected);
                // The text too: whether two JSON objects are equal does not depend on their keys' order.
                assertThat(step.outcomeOn(actual))
                        .as("what came of %s", step)
                        .isEqualTo(wanted)
                        .hasToString(wanted.toString());
            }
        }
    }
}
