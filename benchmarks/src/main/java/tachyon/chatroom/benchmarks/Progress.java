package tachyon.chatroom.benchmarks;

import java.util.concurrent.TimeUnit;

/** Prints a line with the elapsed time after each step of a section. */
final class Progress {
    private final String section;
    private final int steps;
    private final long start;
    private int step;

    /**
     * Creates the progress of a section. The elapsed time begins at {@code start}, a value of {@link
     * System#nanoTime()}.
     */
    Progress(Section section, long start) {
        this.section = section.name();
        this.steps = section.steps();
        this.start = start;
    }

    void step(String result) {
        step++;
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
        System.out.printf("%3d:%02d  %s %d/%d  %s%n", seconds / 60, seconds % 60, section, step, steps, result);
    }
}
