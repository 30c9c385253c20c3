package tachyon.chatroom.benchmarks;

import java.util.List;
import tachyon.chatroom.benchmarks.report.Measurement;

/** A group of measurements that can run without the others. */
interface Section {
    /** Returns the name that selects the section, and the first column of its rows. */
    String name();

    /** Returns the number of steps that the section reports. */
    int steps();

    /** Returns the approximate duration in seconds. */
    long estimatedSeconds();

    /** Runs the section and returns its results. */
    List<Measurement> measure(Progress progress) throws Exception;
}
