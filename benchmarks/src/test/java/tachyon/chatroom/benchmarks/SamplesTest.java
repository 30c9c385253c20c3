package tachyon.chatroom.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tachyon.chatroom.benchmarks.report.Measurement;

class SamplesTest {
    @Test
    void computesRatiosWithinEachRound() {
        Samples samples = new Samples();
        // The machine slows down, for all subjects by the same factor.
        for (int slowness = 1; slowness <= 3; slowness++) {
            samples.add("create", "bare", "us/op", 100 * slowness);
            samples.add("create", "ours", "us/op", 150 * slowness);
        }
        samples.addRatios("us/op", subject -> "bare");

        assertThat(samples.measurements("calls"))
                .containsExactly(
                        new Measurement("calls", "create", "bare", "us/op", 200, 100, 300),
                        new Measurement("calls", "create", "ours", "us/op", 300, 150, 450),
                        new Measurement("calls", "create", "bare", "ratio", 1, 1, 1),
                        new Measurement("calls", "create", "ours", "ratio", 1.5, 1.5, 1.5));
    }

    @Test
    void namesTheRatioOfEachMetric() {
        Samples samples = new Samples();
        samples.add("create", "bare", "us CPU/op", 20);
        samples.add("create", "ours", "us CPU/op", 30);
        samples.addRatios("us CPU/op", "CPU ratio", subject -> "bare");

        assertThat(samples.measurements("throughput"))
                .contains(new Measurement("throughput", "create", "ours", "CPU ratio", 1.5, 1.5, 1.5));
    }

    @Test
    void computesNoRatioWithoutABaseline() {
        Samples samples = new Samples();
        samples.add("create", "ours", "us/op", 150);
        samples.addRatios("us/op", subject -> "bare");

        assertThat(samples.measurements("calls")).hasSize(1);
    }
}
