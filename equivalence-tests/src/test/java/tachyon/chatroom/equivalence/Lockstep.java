package tachyon.chatroom.equivalence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;

/** A runner of scripts on two subjects. It compares their results, or their failures, after each step. */
final class Lockstep {
    private Lockstep() {}

    static void run(List<Step> script, Supplier<Subject> one, Supplier<Subject> other) {
        try (Subject expected = one.get();
                Subject actual = other.get()) {
            for (Step step : script) {
                Object result = step.resultOn(expected);
                // JSON objects are equal in any order of their members. Their text reveals a different order.
                assertThat(step.resultOn(actual))
                        .as("result of %s", step)
                        .isEqualTo(result)
                        .hasToString(result.toString());
            }
        }
    }
}
