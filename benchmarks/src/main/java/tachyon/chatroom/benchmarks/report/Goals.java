package tachyon.chatroom.benchmarks.report;

import java.util.Map;
import java.util.Optional;
import java.util.function.DoublePredicate;

/** The goals, set before the measurement that they apply to. Rates have lower limits, the others upper ones. */
final class Goals {
    /** A ratio of rates: 0.95 is within the measurement's noise of the bare transport. */
    private static final Map<String, Double> MIN = Map.ofEntries(
            Map.entry("throughput/1 platform thread/httpclient5/ratio", 1.0),
            Map.entry("throughput/1 platform thread/retrofit/ratio", 1.0),
            Map.entry("throughput/16 platform threads/httpclient5/ratio", 0.95),
            Map.entry("throughput/16 platform threads/retrofit/ratio", 0.95),
            Map.entry("throughput/64 platform threads/httpclient5/ratio", 0.95),
            Map.entry("throughput/64 platform threads/retrofit/ratio", 0.95),
            Map.entry("throughput/1000 virtual threads/httpclient5/ratio", 1.0),
            Map.entry("throughput/1000 virtual threads/retrofit/ratio", 1.0));

    private static final Map<String, Double> MAX = Map.ofEntries(
            Map.entry("calls/createChatroom/httpclient5/B/op", 10_991.0),
            Map.entry("calls/deleteChatroom/httpclient5/B/op", 7_793.0),
            Map.entry("calls/listChatrooms/httpclient5/B/op", 160_000.0),
            Map.entry("calls/listChatrooms/httpclient5/ratio", 1.8),
            Map.entry("calls/createChatroom/httpclient5/ratio", 1.0),
            Map.entry("calls/createChatroom/retrofit/B/op", 14_783.0),
            Map.entry("calls/deleteChatroom/retrofit/B/op", 10_898.0),
            Map.entry("calls/listChatrooms/retrofit/B/op", 150_000.0),
            Map.entry("calls/listChatrooms/retrofit/ratio", 2.2),
            Map.entry("calls/createChatroom/retrofit/ratio", 1.0),
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
        String measurement = String.join("/", section, scenario, subject, metric);
        Double max = MAX.get(measurement);
        if (max != null) {
            return cell("≤ " + Numbers.plain(max), measured, value -> value <= max);
        }
        Double min = MIN.get(measurement);
        return min == null ? Tables.NO_VALUE : cell("≥ " + Numbers.plain(min), measured, value -> value >= min);
    }

    private static String cell(String goal, Optional<Measurement> measured, DoublePredicate isReached) {
        return measured.map(value -> goal + (isReached.test(value.median()) ? " reached" : " **missed**"))
                .orElse(goal);
    }
}
