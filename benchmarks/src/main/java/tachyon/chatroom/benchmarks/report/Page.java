package tachyon.chatroom.benchmarks.report;

import java.util.Map;

/** A page that people write, with places for tables between marks: the rest of it stays. */
final class Page {
    private static final String END = "<!-- end -->";

    private Page() {}

    /** The page with these tables in their places. */
    static String with(String page, Map<String, String> tables) {
        String text = page;
        for (Map.Entry<String, String> table : tables.entrySet()) {
            String mark = "<!-- measured: " + table.getKey() + " -->";
            int begin = text.indexOf(mark);
            int end = text.indexOf(END, begin);
            if (begin < 0 || end < 0) {
                throw new IllegalArgumentException("page: must have " + mark + " and then " + END);
            }
            text = text.substring(0, begin + mark.length()) + "\n\n" + table.getValue() + "\n" + text.substring(end);
        }
        return text;
    }
}
