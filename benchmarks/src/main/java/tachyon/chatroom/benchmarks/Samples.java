package tachyon.chatroom.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import tachyon.chatroom.benchmarks.report.Measurement;

/**
 * The samples of several rounds. Each round measures every subject once. Ratios are computed within a round, because
 * the machine's speed drifts between rounds.
 */
final class Samples {
    private record Key(String scenario, String subject, String metric) {}

    private final Map<Key, List<Double>> samples = new LinkedHashMap<>();

    /** Adds one round's sample. */
    void add(String scenario, String subject, String metric, double value) {
        samples.computeIfAbsent(new Key(scenario, subject, metric), key -> new ArrayList<>())
                .add(value);
    }

    /** Adds ratios as the metric {@code ratio}. See {@link #addRatios(String, String, UnaryOperator)}. */
    void addRatios(String metric, UnaryOperator<String> baselineOf) {
        addRatios(metric, "ratio", baselineOf);
    }

    /**
     * Adds, for each round, the ratio of each subject's metric to its baseline's. Subjects without a baseline get no
     * ratio.
     */
    void addRatios(String metric, String ratio, UnaryOperator<String> baselineOf) {
        for (Map.Entry<Key, List<Double>> entry : List.copyOf(samples.entrySet())) {
            Key key = entry.getKey();
            List<Double> baselines =
                    samples.get(new Key(key.scenario(), baselineOf.apply(key.subject()), key.metric()));
            if (key.metric().equals(metric) && baselines != null) {
                for (int round = 0; round < baselines.size(); round++) {
                    add(key.scenario(), key.subject(), ratio, entry.getValue().get(round) / baselines.get(round));
                }
            }
        }
    }

    List<Measurement> measurements(String section) {
        return samples.entrySet().stream()
                .map(entry -> Measurement.of(
                        section,
                        entry.getKey().scenario(),
                        entry.getKey().subject(),
                        entry.getKey().metric(),
                        entry.getValue()))
                .toList();
    }
}
