package tachyon.chatroom.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tachyon.chatroom.benchmarks.report.Measurement;

class RoundsTest {
    @Test
    void ratiosAreMadeWithinEachRound() {
        Rounds rounds = new Rounds();
        // The machine becomes slower, for all alike.
        for (int slowness = 1; slowness <= 3; slowness++) {
            rounds.add("create", "bare", "us/op", 100 * slowness);
            rounds.add("create", "ours", "us/op", 150 * slowness);
        }
        rounds.addRatios("us/op", subject -> "bare");

        assertThat(rounds.measurements("calls"))
                .containsExactly(
                        new Measurement("calls", "create", "bare", "us/op", 200, 100, 300),
                        new Measurement("calls", "create", "ours", "us/op", 300, 150, 450),
                        new Measurement("calls", "create", "bare", "ratio", 1, 1, 1),
                        new Measurement("calls", "create", "ours", "ratio", 1.5, 1.5, 1.5));
    }

    @Test
    void whatHasNoBaselineHasNoRatio() {
        Rounds rounds = new Rounds();
        rounds.add("create", "ours", "us/op", 150);
        rounds.addRatios("us/op", subject -> "bare");

        assertThat(rounds.measurements("calls")).hasSize(1);
    }
}
