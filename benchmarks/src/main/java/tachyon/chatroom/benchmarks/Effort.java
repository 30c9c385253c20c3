package tachyon.chatroom.benchmarks;

/**
 * How long one thing is measured.
 *
 * @param rounds how often everything is measured in turn
 * @param warmups iterations that do not count, in each round
 * @param iterations iterations that count, in each round
 * @param milliseconds how long an iteration takes
 */
record Effort(int rounds, int warmups, int iterations, int milliseconds) {
    /** A fork has to start, and its service too. */
    private static final double SECONDS_TO_START = 1.5;

    /** What only shows that it works: its numbers mean nothing. */
    static final Effort QUICK = new Effort(1, 1, 1, 50);

    Effort orQuick(boolean quick) {
        return quick ? QUICK : this;
    }

    /** How long it takes with so many trials in each round. */
    long seconds(int trials) {
        return Math.round(rounds * trials * ((warmups + iterations) * milliseconds / 1_000.0 + SECONDS_TO_START));
    }
}
