package tachyon.chatroom.benchmarks;

import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.runner.RunnerException;
import tachyon.chatroom.benchmarks.report.Measurement;

/** What each operation costs over each kind of client, beside the transport that it stands on. */
final class CallSection implements Section {
    private static final List<String> OPERATIONS =
            List.of("createChatroom", "updateChatroom", "deleteChatroom", "listChatrooms", "listMessages");

    private final Effort effort;
    private final List<String> clients = Kinds.clients();

    CallSection(boolean quick) {
        this.effort = new Effort(3, 3, 3, 1_000).orQuick(quick);
    }

    @Override
    public String name() {
        return "calls";
    }

    @Override
    public int steps() {
        return effort.rounds() * OPERATIONS.size() * clients.size();
    }

    @Override
    public long seconds() {
        return effort.seconds(OPERATIONS.size() * clients.size());
    }

    @Override
    public List<Measurement> measure(Progress progress) throws RunnerException {
        Rounds rounds = new Rounds();
        for (int round = 0; round < effort.rounds(); round++) {
            for (String operation : OPERATIONS) {
                for (String client : clients) {
                    Trial trial = Trial.run(
                            Trial.of(CallBenchmark.class, operation, effort).param("client", client));
                    rounds.add(operation, client, "us/op", trial.score());
                    rounds.add(operation, client, "B/op", trial.bytes());
                    progress.step(String.format(
                            Locale.ROOT, "%s %s %.1f us, %.0f B", operation, client, trial.score(), trial.bytes()));
                }
            }
        }
        rounds.addRatios("us/op", Kinds::transportOf);
        return rounds.measurements(name());
    }
}
