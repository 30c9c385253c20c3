package tachyon.chatroom.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import tachyon.chatroom.benchmarks.report.Measurement;

/**
 * What came out of measuring several things in turn, some rounds long. The machine's speed drifts, so what is compared is
 * compared within a round.
 */
final class Rounds {
    private record Key(String situation, String subject, String metric) {}

    private final Map<Key, List<Double>> samples = new LinkedHashMap<>();

    /** Adds what one round gave. */
    void add(String situation, String subject, String metric, double value) {
        samples.computeIfAbsent(new Key(situation, subject, metric), key -> new ArrayList<>())
                .add(value);
    }

    /** Adds, for each round, how many times the metric of its baseline a subject's is. */
    void addRatios(String metric, UnaryOperator<String> baselineOf) {
        for (Map.Entry<Key, List<Double>> entry : List.copyOf(samples.entrySet())) {
            Key key = entry.getKey();
            List<Double> baselines =
                    samples.get(new Key(key.situation(), baselineOf.apply(key.subject()), key.metric()));
            if (key.metric().equals(metric) && baselines != null) {
                for (int round = 0; round < baselines.size(); round++) {
                    add(
                            key.situation(),
                            key.subject(),
                            "ratio",
                            entry.getValue().get(round) / baselines.get(round));
                }
            }
        }
    }

    List<Measurement> measurements(String section) {
        return samples.entrySet().stream()
                .map(entry -> Measurement.of(
                        section,
                        entry.getKey().situation(),
                        entry.getKey().subject(),
                        entry.getKey().metric(),
                        entry.getValue()))
                .toList();
    }
}
