package tachyon.chatroom.benchmarks;

import java.util.List;
import tachyon.chatroom.benchmarks.report.Measurement;

/** One group of measurements, which can be made without the others. */
interface Section {
    /** What selects it, and its rows' first column. */
    String name();

    /** How often it says that it made a step. */
    int steps();

    /** About how long it takes. */
    long seconds();

    /** Measures. */
    List<Measurement> measure(Progress progress) throws Exception;
}
