package tachyon.chatroom.benchmarks.report;

import java.util.Map;
import java.util.Optional;

/** The goals, set before the first measurement. Each is an upper limit. */
final class Goals {
    private static final Map<String, Double> MAX = Map.ofEntries(
            Map.entry("calls/createChatroom/httpclient5/B/op", 13_500.0),
            Map.entry("calls/deleteChatroom/httpclient5/B/op", 7_700.0),
            Map.entry("calls/listChatrooms/httpclient5/B/op", 160_000.0),
            Map.entry("calls/listChatrooms/httpclient5/ratio", 1.8),
            Map.entry("calls/createChatroom/httpclient5/ratio", 1.05),
            Map.entry("calls/createChatroom/retrofit/B/op", 12_500.0),
            Map.entry("calls/deleteChatroom/retrofit/B/op", 9_800.0),
            Map.entry("calls/listChatrooms/retrofit/B/op", 150_000.0),
            Map.entry("calls/listChatrooms/retrofit/ratio", 2.2),
            Map.entry("calls/createChatroom/retrofit/ratio", 1.1),
            Map.entry("first-call/client and call/httpclient5/ms", 330.0),
            Map.entry("first-call/client and call/retrofit/ms", 330.0),
            Map.entry("in-memory/createChatroom/1000000/us/op", 1.0),
            Map.entry("in-memory/listFirst/1000000/us/op", 50.0),
            Map.entry("in-memory/listMiddle/1000000/us/op", 50.0),
            Map.entry("in-memory/listLast/1000000/us/op", 50.0),
            Map.entry("memory/a chatroom/100000/bytes", 600.0),
            Map.entry("footprint/share/httpclient5/%", 50.0),
            Map.entry("footprint/share/retrofit/%", 50.0));

    private Goals() {}

    /** Returns the table cell with the goal and whether it is reached, or a dash if there is no goal. */
    static String cell(String section, String scenario, String subject, String metric, Optional<Measurement> measured) {
        Double max = MAX.get(String.join("/", section, scenario, subject, metric));
        if (max == null) {
            return Tables.NO_VALUE;
        }
        String goal = "≤ " + Numbers.plain(max);
        return measured.map(value -> goal + (value.median() <= max ? " reached" : " **missed**"))
                .orElse(goal);
    }
}
