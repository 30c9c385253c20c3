package tachyon.chatroom.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tachyon.chatroom.benchmarks.report.Measurement;

/** How long a process takes that makes a client and creates one chatroom. */
final class FirstCallSection implements Section {
    private static final double NANOSECONDS = 1_000_000;
    private static final double SECONDS_OF_A_PROCESS = 1;

    private final int rounds;
    private final Map<String, String> clients = Kinds.clientClasses();

    FirstCallSection(boolean quick) {
        this.rounds = quick ? 1 : 10;
    }

    @Override
    public String name() {
        return "first-call";
    }

    @Override
    public int steps() {
        return rounds * clients.size();
    }

    @Override
    public long seconds() {
        return Math.round(steps() * SECONDS_OF_A_PROCESS);
    }

    @Override
    public List<Measurement> measure(Progress progress) throws IOException, InterruptedException {
        Rounds measured = new Rounds();
        try (ResponseServer server = ResponseServer.start()) {
            for (int round = 0; round < rounds; round++) {
                for (Map.Entry<String, String> client : clients.entrySet()) {
                    long begun = System.nanoTime();
                    double call = JavaProcess.run(
                            JavaProcess.CURRENT, FirstCall.class.getName(), client.getValue(), server.baseUrl());
                    long process = System.nanoTime() - begun;
                    measured.add("client and call", client.getKey(), "ms", call / NANOSECONDS);
                    measured.add("whole process", client.getKey(), "ms", process / NANOSECONDS);
                    progress.step(String.format(Locale.ROOT, "%s %.0f ms", client.getKey(), call / NANOSECONDS));
                }
            }
        }
        return measured.measurements(name());
    }
}
