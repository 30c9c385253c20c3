package tachyon.chatroom.benchmarks;

import java.util.concurrent.TimeUnit;

/** Tells who waits how far it is. */
final class Progress {
    private final String section;
    private final int steps;
    private final long begun;
    private int step;

    /** Counts a section's steps; the time is counted from {@code begun}, which {@link System#nanoTime()} told. */
    Progress(Section section, long begun) {
        this.section = section.name();
        this.steps = section.steps();
        this.begun = begun;
    }

    void step(String what) {
        step++;
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
        System.out.printf("%3d:%02d  %s %d/%d  %s%n", seconds / 60, seconds % 60, section, step, steps, what);
    }
}
